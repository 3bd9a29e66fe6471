package io.huiyin.service.strictjson;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method by which a value type is made from a JSON text. The method takes one {@code String} and throws
 * {@link IllegalArgumentException} where the text is none of its values.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FromText {

    /** The code of the violation that the caller is told about. */
    String code() default "format";
}
