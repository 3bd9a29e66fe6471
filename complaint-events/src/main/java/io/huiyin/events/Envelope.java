package io.huiyin.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of an event. Within a source and subject the sequence counts 1, 2, 3 … without a hole,
 * so that one integer tells a consumer duplicates, order and loss.
 *
 * @param subject the complaint (or other aggregate) it happened to; also the Kafka key
 * @param type the wire name
 * @param time when it was decided, to the millisecond
 * @param causationId the id of the event that led to this one
 * @param traceparent W3C trace context of the request or event that led to this one
 */
public record Envelope(
        Source source,
        String subject,
        long sequence,
        String type,
        Instant time,
        @Nullable String causationId,
        @Nullable String traceparent) {

    public Envelope {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences start at 1, not " + sequence);
        }
    }

    /** Unique and stable: publishing the same event again repeats it. */
    public String id() {
        return source.wireName() + ":" + subject + ":" + sequence;
    }
}
