package io.huiyin.benchmarks.timers;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.benchmarks.timers.Timer.Kind;
import io.huiyin.benchmarks.timers.Timer.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueOrderTests {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @Test
    void whatIsDecidedTogetherHasNoOrder() {
        var order = DueOrder.of(List.of(firing(30, 100), firing(10, 100), firing(40, 101)));

        assertThat(order).isEqualTo(new DueOrder(0, Duration.ZERO));
    }

    @Test
    void whatIsDecidedAfterALaterOneWasOvertaken() {
        var order = DueOrder.of(List.of(firing(10, 102), firing(30, 100), firing(25, 101), firing(40, 103)));

        assertThat(order).isEqualTo(new DueOrder(2, Duration.ofSeconds(20)));
    }

    private static Firing firing(int due, int decided) {
        var timer = new Timer(Phase.OVERDUE, due, Kind.MISSES, NOON.plusSeconds(due));
        return new Firing(timer, 1, NOON.plusSeconds(decided), NOON.plusSeconds(decided));
    }
}
