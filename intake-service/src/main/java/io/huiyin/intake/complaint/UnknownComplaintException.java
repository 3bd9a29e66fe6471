package io.huiyin.intake.complaint;

import io.huiyin.events.ComplaintEvent;

/**
 * Somebody speaks of a complaint that is not on record here. As nobody can know of one before its registration is
 * stored, a record was lost: the event is parked, with an alarm, until it is found again.
 */
public class UnknownComplaintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownComplaintException(ComplaintEvent event) {
        super("no complaint is on record for this " + event.getClass().getSimpleName());
    }
}
