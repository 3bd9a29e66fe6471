package io.huiyin.intake.complaint.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.huiyin.intake.complaint.TimelineEntry;
import java.time.Instant;

/** One entry of the timeline; {@code data} is the event as it was said. */
record Happening(
        String id,
        String source,
        long sequence,
        String type,
        Instant time,
        @JsonRawValue String data) {

    static Happening of(TimelineEntry entry) {
        var envelope = entry.event().envelope();
        return new Happening(
                envelope.id(),
                envelope.source().wireName(),
                envelope.sequence(),
                envelope.type(),
                envelope.time(),
                entry.body());
    }
}
