package io.huiyin.benchmarks.timers;

import io.huiyin.benchmarks.measuring.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** How late a number of firings was. */
final class Lateness {

    private Lateness() {}

    /** When the service decided. The time of an event has milliseconds. */
    static Measured decided(Collection<Firing> firings) {
        return measured(firings, Firing::lateness, Firing::decided);
    }

    /** When somebody else had the event from the log. */
    static Measured heard(Collection<Firing> firings) {
        return measured(firings, Firing::untilHeard, Firing::heard);
    }

    private static Measured measured(
            Collection<Firing> firings, Function<Firing, Duration> late, Function<Firing, Instant> at) {
        var nanos = new Histogram(3);
        firings.forEach(
                firing -> nanos.recordValue(Math.max(0, late.apply(firing).toNanos())));
        var first = firings.stream().map(at).min(Instant::compareTo);
        var last = firings.stream().map(at).max(Instant::compareTo);
        return new Measured(
                nanos,
                first.isPresent() && last.isPresent() ? Duration.between(first.get(), last.get()) : Duration.ZERO);
    }
}
