package io.huiyin.routing.ownership;

/** How far the question of who owns a complaint is. */
public enum Phase {
    /** Somebody was asked and has not answered. */
    OFFERED,
    /** Somebody accepted. */
    OWNED,
    /** Nobody can be asked; a supervisor decides. */
    UNPLACED,
    /** The complaint is resolved, withdrawn, merged or closed; nobody has to do anything. */
    ENDED
}
