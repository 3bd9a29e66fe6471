package io.huiyin.benchmarks.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LoadTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void eachOperationIsPerformedOnceOverWarmUpAndMeasurement() throws InterruptedException {
        Queue<Long> performed = new ConcurrentLinkedQueue<>();

        var measured = new Load(8, 1_000, LONG, LONG).measure(performed::add);

        assertThat(measured.operations()).isEqualTo(1_000);
        assertThat(performed)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 2_000).boxed().toList());
    }

    @Test
    @Timeout(30)
    void anOperationThatFailsEndsTheLoad() {
        var load = new Load(4, Long.MAX_VALUE, Duration.ZERO, LONG);

        assertThatExceptionOfType(MeasurementFailed.class)
                .isThrownBy(() -> load.run(number -> {
                    if (number == 50) {
                        throw new IllegalStateException("the store is full");
                    }
                }))
                .withMessageContaining("the store is full");
    }
}
