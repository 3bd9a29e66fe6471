package io.huiyin.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.intake.ComplaintRegistered;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person can write comes out as it went in, through the bytes of the log; each seed is 500 complaints. */
class RoundTripTests {

    private static final String[] PIECES = {
        "",
        " ",
        "plain",
        "王芳",
        "𠮷野家",
        "𪚥",
        "😡",
        "👩‍👩‍👧‍👦",
        "🇨🇳",
        "e\u0301",
        "\u200B",
        "\u3000",
        "\u202Eabc",
        "\u0000",
        "\u0007",
        "\u001B[31m",
        "\u007F",
        "\u0085",
        "\u2028",
        "\u2029",
        "\uFEFF",
        "\uFFFF",
        "\"",
        "\\",
        "\\u0041",
        "/",
        "\n",
        "\r\n",
        "\t",
        "${jndi:x}",
        "{{7*7}}",
        "<script>",
        "=HYPERLINK(",
        "null",
        "{\"$ne\":\"\"}",
        "Ⅷ",
        "ﷺ",
        "ß",
        "İ"
    };

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, -7})
    void anyComplaintComesOutAsItWentIn(long seed) {
        var random = new SplittableRandom(seed);
        for (var run = 0; run < 500; run++) {
            var event = new Event(anyEnvelope(random), anyComplaint(random));

            var raw = codec.write(event);
            var bytes = raw.body().getBytes(StandardCharsets.UTF_8);
            var headers = EventHeaders.of(raw.envelope());
            var read = codec.read(new RawEvent(EventHeaders.read(headers), new String(bytes, StandardCharsets.UTF_8)));

            assertThat(read).as("seed %d, run %d", seed, run).isEqualTo(event);
        }
    }

    private static Envelope anyEnvelope(SplittableRandom random) {
        return new Envelope(
                Source.INTAKE,
                "c-" + random.nextLong(),
                random.nextLong(1, Long.MAX_VALUE),
                "complaint.registered.v1",
                anyInstant(random),
                maybe(random, () -> "routing:c:" + random.nextInt()),
                null);
    }

    private static ComplaintRegistered anyComplaint(SplittableRandom random) {
        return new ComplaintRegistered(
                anyText(random),
                any(random, Kind.values()),
                any(random, Channel.values()),
                anyCustomer(random),
                anyClassification(random),
                anyText(random),
                anyText(random),
                maybe(random, () -> anyText(random)),
                maybe(random, () -> new Money(anyAmount(random), "CNY")),
                new Party(anyText(random), anyText(random)),
                anyInstant(random),
                maybe(random, () -> LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000))),
                random.nextBoolean());
    }

    private static Customer anyCustomer(SplittableRandom random) {
        return new Customer(
                anyText(random),
                anyText(random),
                maybe(random, () -> anyText(random)),
                maybe(random, () -> anyText(random)),
                anyText(random),
                anyText(random));
    }

    private static Classification anyClassification(SplittableRandom random) {
        return new Classification(
                any(random, Severity.values()),
                maybe(random, () -> anyText(random)),
                maybe(random, () -> anyText(random)),
                maybe(random, () -> any(random, QualityFactor.values())),
                any(random, Mood.values()),
                maybe(random, () -> anyText(random)),
                Stream.generate(() -> anyText(random)).limit(random.nextInt(4)).toList(),
                maybe(
                        random,
                        () -> new Concerned(
                                maybe(random, () -> new Party(anyText(random), anyText(random))),
                                maybe(random, () -> new Party(anyText(random), anyText(random))))));
    }

    /** Pieces that have broken something somewhere, and any code points but lone surrogates, which are no text. */
    private static String anyText(SplittableRandom random) {
        var text = new StringBuilder();
        for (var length = random.nextInt(12); length > 0; length--) {
            if (random.nextBoolean()) {
                text.append(any(random, PIECES));
            } else {
                var codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
                var surrogate = Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
                text.appendCodePoint(surrogate ? '?' : codePoint);
            }
        }
        return text.toString();
    }

    private static BigDecimal anyAmount(SplittableRandom random) {
        return new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(-30, 31));
    }

    private static Instant anyInstant(SplittableRandom random) {
        return Instant.ofEpochMilli(random.nextLong(
                Instant.parse("0000-01-01T00:00:00Z").toEpochMilli(),
                Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli()));
    }

    private static <T> T any(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> @Nullable T maybe(SplittableRandom random, Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
