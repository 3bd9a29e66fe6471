package io.huiyin.localstack.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTests {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Test
    void theFirstStartWaitsForNothing() {
        assertThat(BackOff.none().pause()).isZero();
    }

    @Test
    void eachDeathSoonAfterTheLastWaitsLongerUpToALimit() {
        var backOff = BackOff.none();
        Duration last = Duration.ZERO;
        for (int death = 0; death < 40; death++) {
            backOff = backOff.afterLifeOf(MOMENT);
            assertThat(backOff.pause()).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Duration.ofSeconds(10));
            last = backOff.pause();
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aLongLifeForgetsEarlierDeaths() {
        var worn = BackOff.none().afterLifeOf(MOMENT).afterLifeOf(MOMENT).afterLifeOf(MOMENT);

        assertThat(worn.afterLifeOf(Duration.ofMinutes(5)).pause()).isLessThan(Duration.ofSeconds(1));
    }
}
