package io.huiyin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiyin.events.escalation.PromiseBroken;
import io.huiyin.events.intake.ComplaintResolved;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTests {

    private final EventCodec codec = new EventCodec();

    @Test
    void aTypeThatNobodyKnowsIsUnreadable() {
        assertUnreadable(raw(Source.INTAKE, "complaint.registered.v2", "{}"));
    }

    @Test
    void aTypeOfAnotherSourceIsUnreadable() {
        var body = "{\"promiseId\":\"pr-1\",\"dueAt\":\"2026-11-20T08:00:00Z\"}";

        assertThat(codec.read(raw(Source.ESCALATION, "promise.broken.v1", body)).content())
                .isInstanceOf(PromiseBroken.class);
        assertUnreadable(raw(Source.INTAKE, "promise.broken.v1", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"\"", "1", "{", "{}", "{} {}", "{}x", "/**/{}", "\uFEFF{}"})
    void whatIsNotOneObjectIsUnreadable(String body) {
        assertUnreadable(raw(Source.ESCALATION, "promise.broken.v1", body));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsTakenForWhatItSaysOrRefused(String wireName, String field, String value) {
        var sample = Samples.all().stream()
                .filter(candidate -> candidate.name().equals(wireName))
                .findFirst()
                .orElseThrow();
        var good = codec.write(sample.inEnvelope());
        var spoilt = good.body().replaceFirst("(\"" + field + "\":)(\"[^\"]*\"|\\[[^]]*]|[^,}]+)", "$1" + value);

        assertThat(codec.read(good)).isEqualTo(sample.inEnvelope());
        assertThat(spoilt).isNotEqualTo(good.body());
        assertUnreadable(new RawEvent(good.envelope(), spoilt));
    }

    static Stream<String[]> values() {
        return Stream.of(
                        each("callback.completed.v1", "attempts", "\"5\"", "5.0", "5.5", "5e0", "\"\"", "true", "[5]"),
                        each("callback.completed.v1", "attempts", "99999999999", "1e400", "null", "0x5", "05"),
                        each(
                                "callback.completed.v1",
                                "outcome",
                                "0",
                                "\"0\"",
                                "\"\"",
                                "\"reached\"",
                                "\"NEW\"",
                                "true"),
                        each("evidence.added.v1", "bytes", "\"5\"", "5.0", "9223372036854775808", "null"),
                        each("note.added.v1", "text", "5", "5.5", "true", "[\"x\"]", "{}", "\"\\\\ud8\"", "\"x"),
                        each("complaint.registered.v1", "imported", "\"true\"", "0", "1", "null", "\"\""),
                        each("complaint.registered.v1", "tags", "\"x\"", "{}", "[1]", "[null]", "[[]]", "null"),
                        each("complaint.registered.v1", "occurredOn", "20000", "[2026,1,1]", "\"\"", "\"2026-02-30\""),
                        each("complaint.registered.v1", "occurredOn", "\"2026-01-01T00:00:00Z\"", "\"+12026-01-01x\""),
                        each(
                                "promise.broken.v1",
                                "dueAt",
                                "0",
                                "1.5",
                                "1e400",
                                "1e999999999",
                                "\"0\"",
                                "\"\"",
                                "\"x\""),
                        each("promise.broken.v1", "dueAt", "\"2026-01-01\"", "\"2026-01-01T00:00:00\"", "\"24:00\""),
                        each("promise.broken.v1", "dueAt", "\"+12026-01-01T00:00:00Z\"", "\"-0001-01-01T00:00:00Z\""),
                        each("complaint.resolved.v1", "amount", "\"50.00\"", "NaN", "\"\"", "true", "1e999999999"),
                        each("complaint.resolved.v1", "amount", "1e-999999999", "1e31", "1" + "0".repeat(30)),
                        each("complaint.resolved.v1", "amount", "9".repeat(10_000), "1e99999999999", "null"))
                .flatMap(cases -> cases);
    }

    private static Stream<String[]> each(String wireName, String field, String... values) {
        return Stream.of(values).map(value -> new String[] {wireName, field, value});
    }

    @Test
    void aKeySaidTwiceIsRefusedKnownOrNot() {
        var good = "{\"promiseId\":\"a\",\"dueAt\":\"2026-11-20T08:00:00Z\",\"x\":1}";

        assertThat(codec.read(raw(Source.ESCALATION, "promise.broken.v1", good)))
                .isNotNull();
        assertUnreadable(raw(Source.ESCALATION, "promise.broken.v1", good.replace("{", "{\"promiseId\":\"b\",")));
        assertUnreadable(raw(Source.ESCALATION, "promise.broken.v1", good.replace("{", "{\"x\":2,")));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        var nested = "{\"promiseId\":\"a\",\"dueAt\":\"2026-11-20T08:00:00Z\",\"x\":%s}";

        assertThat(codec.read(raw(Source.ESCALATION, "promise.broken.v1", nested.formatted("[[[[]]]]"))))
                .isNotNull();
        assertUnreadable(
                raw(Source.ESCALATION, "promise.broken.v1", nested.formatted("[".repeat(100) + "]".repeat(100))));
        assertUnreadable(raw(Source.ESCALATION, "promise.broken.v1", nested.formatted("[".repeat(100_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "50.00", "50.0", "-12.345", "1E+3", "1E-9", "999999999999999999999999999.999"})
    void anAmountKeepsItsScale(String amount) {
        var event = resolved(new BigDecimal(amount));

        assertThat(codec.read(codec.write(event))).isEqualTo(event);
    }

    @Test
    void aWriterRefusesWhatNoReaderWouldTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(resolved(new BigDecimal("1e999999999"))))
                .withMessage("complaint.resolved.v1/compensation/amount has over 30 digits: intake:c-7:3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(new Sample("", new PromiseBroken("pr-1", Instant.MAX)).inEnvelope()))
                .withMessage("promise.broken.v1/dueAt is in no year of four digits: escalation:c-7:3");
    }

    @Test
    void aWriterRefusesAnEnvelopeOfAnotherEvent() {
        var event = resolved(BigDecimal.ONE);
        var broken = new PromiseBroken("pr-1", Instant.EPOCH);

        assertThatIllegalArgumentException().isThrownBy(() -> codec.write(new Event(event.envelope(), broken)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(new Event(envelope(Source.INTAKE, "promise.broken.v1"), broken)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(new Event(envelope(Source.ESCALATION, "promise.broken.v2"), broken)));
    }

    @Test
    void anEventInALogShowsNothingOfItsContent() {
        var event = resolved(BigDecimal.TEN);

        assertThat(event).hasToString("complaint.resolved.v1 intake:c-7:3");
        assertThat(codec.write(event)).hasToString("complaint.resolved.v1 intake:c-7:3");
    }

    private static Event resolved(BigDecimal amount) {
        return Sample.full(new ComplaintResolved(Samples.OWNER, "done", new Money(amount, "CNY")))
                .inEnvelope();
    }

    private void assertUnreadable(RawEvent raw) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> codec.read(raw))
                .withMessageContaining(raw.envelope().id());
    }

    private static RawEvent raw(Source source, String type, String body) {
        return new RawEvent(envelope(source, type), body);
    }

    private static Envelope envelope(Source source, String type) {
        return new Envelope(source, "c-7", 3, type, Instant.EPOCH, null, null);
    }
}
