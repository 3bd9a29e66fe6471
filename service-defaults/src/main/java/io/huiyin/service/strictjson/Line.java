package io.huiyin.service.strictjson;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of one line, such as a name: no line breaks, no control characters, nothing that turns the reading direction. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Line {

    /** Longest length in code points. A text without annotation is a line of at most this default. */
    int max() default 200;
}
