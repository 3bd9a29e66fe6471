package io.huiyin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Instant#parse} says what is right. */
class TimesTests {

    private static final long SEED = 20_261_124;

    @Test
    void whatAnInstantWritesIsReadBack() {
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < 10_000; i++) {
            var precision = (long) Math.pow(10, random.nextInt(10));
            var nanos = random.nextLong(1_000_000_000) / precision * precision;
            var instant = Instant.ofEpochSecond(random.nextLong(-62_167_219_200L, 253_402_300_800L), nanos);

            assertThat(Times.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T16:08:43Z",
                "2026-11-24T16:08:43.5Z",
                "2026-11-24T16:08:43.1234567Z",
                "2028-02-29T00:00:00Z",
                "2026-11-24T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-11-24T16:08:43+01:00",
                "2026-11-24t16:08:43z",
                "+12026-11-24T16:08:43Z",
                "2026-11-24T16:08:43.Z"
            })
    void readsWhatAnInstantReads(String text) {
        assertThat(Times.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-24",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-11-24T25:00:00Z",
                "2026-11-24T16:60:00Z",
                "2026-11-24T16:08:61Z",
                "2026-11-24T16:08:43.1234567890Z",
                "2026-11-24T16:08:43.12x4Z",
                "２026-11-24T16:08:43Z",
                "2026-11-24T16:08:43",
                " 2026-11-24T16:08:43Z"
            })
    void refusesWhatAnInstantRefuses(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
