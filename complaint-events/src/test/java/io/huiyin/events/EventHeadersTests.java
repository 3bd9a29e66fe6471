package io.huiyin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventHeadersTests {

    private static final Envelope TRACED = new Envelope(
            Source.ESCALATION,
            "c-7",
            3,
            "deadline.missed.v1",
            Instant.parse("2026-11-20T02:45:30.250Z"),
            "routing:c-7:2",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    @Test
    void anEnvelopeTravelsAsCloudEventsHeaders() {
        assertThat(EventHeaders.of(TRACED))
                .containsExactly(
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", "escalation:c-7:3"),
                        entry("ce_source", "escalation"),
                        entry("ce_type", "deadline.missed.v1"),
                        entry("ce_subject", "c-7"),
                        entry("ce_time", "2026-11-20T02:45:30.250Z"),
                        entry("ce_sequence", "3"),
                        entry("ce_causationid", "routing:c-7:2"),
                        entry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                        entry("content-type", "application/json"));
    }

    @Test
    void anEnvelopeIsReadBackAsItWas() {
        var bare = new Envelope(Source.INTAKE, "投诉:7", Long.MAX_VALUE, "note.added.v1", Instant.EPOCH, null, null);

        assertThat(EventHeaders.read(EventHeaders.of(TRACED))).isEqualTo(TRACED);
        assertThat(EventHeaders.read(EventHeaders.of(bare))).isEqualTo(bare);
    }

    @Test
    void headersOfOthersAreIgnored() {
        assertThat(EventHeaders.read(with("x-replayed", "yes"))).isEqualTo(TRACED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence"})
    void aRequiredHeaderMayNeitherBeAbsentNorEmpty(String name) {
        var headers = new HashMap<>(EventHeaders.of(TRACED));
        headers.remove(name);

        assertUnreadable(headers, "header " + name + " is missing");
        assertUnreadable(with(name, ""), "header " + name + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_specversion, 2.0",
        "ce_id, escalation:c-7:4",
        "ce_id, 7c1a0c0e-5b1c-4a53-9f0e-0d8a4f1c2b3a",
        "ce_source, Escalation",
        "ce_source, /services/escalation",
        "ce_time, yesterday",
        "ce_time, 1763606730",
        "ce_time, 2026-11-20T02:45:30",
        "ce_sequence, 0",
        "ce_sequence, -3",
        "ce_sequence, +3",
        "ce_sequence, 03",
        "ce_sequence, ３",
        "ce_sequence, 3.0",
        "ce_sequence, 9223372036854775808",
    })
    void aMalformedHeaderIsNamedAndNotQuoted(String name, String value) {
        assertUnreadable(with(name, value), "header " + name + " is malformed");
    }

    @Test
    void headersThatContradictTheirIdAreRefused() {
        assertUnreadable(with("ce_subject", "c-8"), "header ce_id is malformed");
        assertUnreadable(with("ce_source", "intake"), "header ce_id is malformed");
        assertUnreadable(with("ce_sequence", "4"), "header ce_id is malformed");
    }

    private static Map<String, String> with(String name, String value) {
        var headers = new HashMap<>(EventHeaders.of(TRACED));
        headers.put(name, value);
        return headers;
    }

    private static void assertUnreadable(Map<String, String> headers, String message) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> EventHeaders.read(headers))
                .withMessage(message)
                .withNoCause();
    }
}
