package io.huiyin.events.intake;

/** Who may read a note. */
public enum Audience {
    INTERNAL,
    CUSTOMER
}
