package io.huiyin.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The envelope as Kafka headers, after the CloudEvents Kafka binding (binary mode). */
public final class EventHeaders {

    private static final String SPEC_VERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String TYPE = "ce_type";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String SEQUENCE = "ce_sequence";
    private static final String CAUSATION_ID = "ce_causationid";
    private static final String TRACEPARENT = "traceparent";
    private static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {}

    public static Map<String, String> of(Envelope envelope) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, envelope.id());
        headers.put(SOURCE, envelope.source().wireName());
        headers.put(TYPE, envelope.type());
        headers.put(SUBJECT, envelope.subject());
        headers.put(TIME, envelope.time().toString());
        headers.put(SEQUENCE, Long.toString(envelope.sequence()));
        putIfPresent(headers, CAUSATION_ID, envelope.causationId());
        putIfPresent(headers, TRACEPARENT, envelope.traceparent());
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }

    /**
     * Reads an envelope back.
     *
     * @throws UnreadableEventException where a required header is missing, malformed or contradicts another one
     */
    public static Envelope read(Map<String, String> headers) {
        if (!required(headers, SPEC_VERSION).equals("1.0")) {
            throw malformed(SPEC_VERSION);
        }
        var envelope = new Envelope(
                Source.ofWireName(required(headers, SOURCE)).orElseThrow(() -> malformed(SOURCE)),
                required(headers, SUBJECT),
                sequence(required(headers, SEQUENCE)),
                required(headers, TYPE),
                time(required(headers, TIME)),
                headers.get(CAUSATION_ID),
                headers.get(TRACEPARENT));
        if (!required(headers, ID).equals(envelope.id())) {
            throw malformed(ID);
        }
        return envelope;
    }

    private static long sequence(String text) {
        try {
            var sequence = Long.parseLong(text);
            // No +1, 01 or １: one number has one spelling, as one event has one id.
            if (sequence >= 1 && Long.toString(sequence).equals(text)) {
                return sequence;
            }
        } catch (NumberFormatException noNumber) {
            // Answered below, as any other text that is no sequence.
        }
        throw malformed(SEQUENCE);
    }

    private static Instant time(String text) {
        try {
            return Times.parse(text);
        } catch (DateTimeException noTime) {
            throw malformed(TIME);
        }
    }

    private static UnreadableEventException malformed(String header) {
        return new UnreadableEventException("header " + header + " is malformed");
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableEventException("header " + name + " is missing");
        }
        return value;
    }

    private static void putIfPresent(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
