package io.huiyin.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event travels, with its version. It is written out and never derived from the class, so that
 * renaming a class changes nothing on the wire.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireName {

    /** For example {@code complaint.registered.v1}. */
    String value();
}
