package io.huiyin.intake.complaint.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.Complaint;
import io.huiyin.intake.complaint.Status;
import java.time.Instant;

/**
 * What the caller of a registration is told, the same each time: the answer to a repetition is the first one and tells the
 * status at registration, whatever came after.
 */
record RegisterAnswer(
        String id, String reference, Status status, Instant receivedAt, Party firstReceiver, Links links) {

    static RegisterAnswer of(String id, Complaint complaint) {
        return new RegisterAnswer(
                id,
                complaint.reference(),
                Status.RECEIVED,
                complaint.receivedAt(),
                complaint.firstReceiver(),
                Links.of(id));
    }
}
