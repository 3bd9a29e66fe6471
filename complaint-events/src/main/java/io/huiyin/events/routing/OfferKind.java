package io.huiyin.events.routing;

/** Why ownership is offered. */
public enum OfferKind {
    /** The first offer after registration. */
    INITIAL,
    /** From one owner to the next. */
    HAND_OFF,
    /** After a refusal, an expiry or an absence. */
    REASSIGNMENT
}
