package io.huiyin.messaging.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Run one schedule again with {@code -Dhuiyin.simulation.seed=…}; run more of them with {@code
 * -Dhuiyin.simulation.schedules=…}.
 */
class SequenceProtocolSimulationTests {

    private static final long SCHEDULES = Long.getLong("huiyin.simulation.schedules", 4_000);
    private static final long SCHEDULES_TO_NOTICE = 400;

    @Test
    void nothingIsLostDoubledOrOutOfOrderWhateverFailsWherever() {
        var only = Long.getLong("huiyin.simulation.seed");
        var seeds = only == null ? LongStream.range(0, SCHEDULES) : LongStream.of(only);

        seeds.forEach(seed ->
                assertThat(violations(seed, Breakage.NONE)).as("seed %d", seed).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aBrokenProtocolIsNoticed(Breakage breakage) {
        var noticed = LongStream.range(0, SCHEDULES_TO_NOTICE)
                .anyMatch(seed -> !violations(seed, breakage).isEmpty());

        assertThat(noticed)
                .as("%s within %d schedules", breakage, SCHEDULES_TO_NOTICE)
                .isTrue();
    }

    @Test
    void theSameSeedGivesTheSameSchedule() {
        var first = violations(7, Breakage.SKIPPING_RELAY);

        assertThat(violations(7, Breakage.SKIPPING_RELAY)).isEqualTo(first);
    }

    private static List<String> violations(long seed, Breakage breakage) {
        // On a virtual thread, handing over to an actor is a switch of continuations and not of threads.
        var violations = new CompletableFuture<List<String>>();
        Thread.ofVirtual().start(() -> violations.complete(new ProtocolSimulation(seed, breakage).run()));
        return violations.join();
    }
}
