package io.huiyin.service.strictjson;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of many lines: line breaks and tabs are fine, other control characters are not. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface LongText {

    /** Longest length in code points. */
    int max() default 20_000;
}
