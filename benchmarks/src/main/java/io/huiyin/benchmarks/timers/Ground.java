package io.huiyin.benchmarks.timers;

import io.huiyin.benchmarks.ground.OwnBroker;
import io.huiyin.benchmarks.ground.OwnEscalation;
import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.timers.Timer.Kind;
import io.huiyin.benchmarks.timers.Timer.Phase;
import io.huiyin.localstack.launcher.process.Usage;
import java.nio.file.Path;
import java.time.Instant;

/** What the service stands on. */
record Ground(Path checkout, OwnStore store, OwnBroker broker, ArmClocks clocks) {

    OwnEscalation startService() throws InterruptedException {
        return OwnEscalation.start(checkout, store, broker);
    }

    /** Arms so many that fire one after the other, the first one at the instant. */
    void arm(Phase phase, int count, int perSecond, Instant first) throws InterruptedException {
        clocks.arm(
                count,
                number -> new Timer(phase, number, Kind.of(number), first.plusMillis(number * 1_000L / perSecond)));
    }

    long storeMib() {
        return Usage.of(store.process()).residentKib().orElse(0) >> 10;
    }
}
