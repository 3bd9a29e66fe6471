package io.huiyin.messaging;

import java.time.Instant;

/**
 * A delivery that could not be applied.
 *
 * @param id the event's id, or its place on the log where it is garbled: parking the same one again changes nothing
 * @param why the reason for people, without personal data
 */
public record ParkedEvent(String id, Delivery delivery, Reason reason, String why, Instant parkedAt) {

    /** Why events are parked. */
    public enum Reason {
        /** An earlier one is missing here: it was lost, or it is parked itself. */
        GAP,
        /** This build does not know such an event. */
        UNREADABLE,
        /** The handler failed on it. */
        HANDLER_FAILED
    }

    public String subject() {
        return delivery.subject();
    }
}
