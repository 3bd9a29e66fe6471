package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.messaging.live.LiveEvent;
import java.time.Instant;

/**
 * One change as it is told on the stream.
 *
 * @param event id of what happened, as in the timeline
 * @param type its wire name, such as {@code note.added.v1}
 * @param version of the complaint now: at least the one that the change made
 * @param complaint as it is now, which may be later than the change
 */
record ComplaintChange(String event, String type, Instant time, long version, ComplaintSummary complaint) {

    static ComplaintChange of(LiveEvent live, OnRecord record) {
        var envelope = live.event().envelope();
        return new ComplaintChange(
                envelope.id(), envelope.type(), envelope.time(), record.version(), ComplaintSummary.of(record));
    }
}
