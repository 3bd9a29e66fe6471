package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.Done;
import io.huiyin.intake.complaint.Status;
import java.time.Instant;
import java.util.UUID;

/** What the caller of an action is told, the same each time. */
record Answer(UUID complaint, String event, Status status, Instant at, Links links) {

    static Answer of(UUID id, Done done) {
        return new Answer(
                id, "intake:" + id + ":" + done.sequence(), done.status(), done.at(), Links.of(id.toString()));
    }
}
