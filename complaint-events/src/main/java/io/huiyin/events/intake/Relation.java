package io.huiyin.events.intake;

/** What another complaint is to this one. */
public enum Relation {
    RELATED,
    /** The other one tells of the same matter and goes on under this one. */
    DUPLICATE
}
