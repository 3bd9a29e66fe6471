package io.huiyin.events;

/** What the customer brings; all kinds travel the same way. */
public enum Kind {
    COMPLAINT,
    COMPLIMENT,
    SUGGESTION,
    /** One department about another; same pipeline, same promises. */
    INTERNAL
}
