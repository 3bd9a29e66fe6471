package io.huiyin.intake.complaint;

/** How far a complaint is, after ISO 10002. {@link Lifecycle} says what leads from one to the next. */
public enum Status {
    /** On record; the clocks run. */
    RECEIVED,
    /** The customer has a receipt. */
    ACKNOWLEDGED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** The customer was asked for facts; clocks that pause, pause. */
    WAITING_FOR_CUSTOMER,
    /** An answer was put to the customer. */
    PROPOSED,
    /** The customer has the answer. */
    RESOLVED,
    /** Shut; a serious one with what was learnt of it. */
    CLOSED,
    /** The customer took it back. */
    WITHDRAWN,
    /** Goes on under another complaint. */
    MERGED;

    /** Whether the customer still waits for an answer. */
    public boolean open() {
        return compareTo(RESOLVED) < 0;
    }
}
