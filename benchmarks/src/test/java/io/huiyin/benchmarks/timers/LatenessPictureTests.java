package io.huiyin.benchmarks.timers;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.benchmarks.timers.Timer.Kind;
import io.huiyin.benchmarks.timers.Timer.Phase;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenessPictureTests {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final Pattern BAR = Pattern.compile("height=\"(\\d+)\" fill=\"#2f6f8f\"");

    @Test
    void aValueAtTheEndOfABarBelongsToTheNext() {
        var heights = heights(0, 1, 4, 5, 999, 1_000, 9_999);

        // < 1, < 2, < 5, < 10, < 20, < 50, < 100, < 200, < 500, < 1,000, < 2,000, < 5,000, more
        assertThat(heights).containsExactly(2, 2, 2, 2, 0, 0, 0, 0, 0, 2, 2, 0, 2);
    }

    private static List<Integer> heights(int... millis) {
        var firings = IntStream.of(millis)
                .mapToObj(late -> new Firing(
                        new Timer(Phase.STEADY, late, Kind.WARNS, NOON), 1, NOON.plusMillis(late), NOON.plusSeconds(9)))
                .toList();
        var picture = LatenessPicture.of(Lateness.decided(firings), List.of("p99 < 3 & more"));
        assertThat(picture).contains("p99 &lt; 3 &amp; more");
        return BAR.matcher(picture)
                .results()
                .map(bar -> Integer.valueOf(bar.group(1)))
                .toList();
    }
}
