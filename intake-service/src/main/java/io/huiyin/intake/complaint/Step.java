package io.huiyin.intake.complaint;

/** What can move a complaint through its {@link Lifecycle}; the wire writes these names where it lists allowed actions. */
public enum Step {
    ADD_NOTE,
    CONTACT_CUSTOMER,
    RESOLVE,
    /** Heard from routing, so nobody can be refused it. */
    OWNER_ACCEPTS
}
