package io.huiyin.benchmarks.timers;

import java.time.Instant;

/**
 * A complaint whose clocks fire at a known instant. What there is to know of it is in its id, so that an event on the log
 * tells it.
 *
 * @param number no two of one phase have the same
 * @param fires in milliseconds
 */
record Timer(Phase phase, int number, Kind kind, Instant fires) {

    /** What it was armed for. */
    enum Phase {
        /** Only there; none of them is due while the benchmark runs. */
        ARMED,
        STEADY,
        RESTART,
        OVERDUE,
        FRESH
    }

    /** What happens at the instant. */
    enum Kind {
        /** A promise is three quarters of its time old. */
        WARNS,
        /** A promise that was warned of is due. */
        MISSES;

        /** One in turn with the other. */
        static Kind of(int number) {
            return number % 2 == 0 ? WARNS : MISSES;
        }
    }

    static Timer of(String subject) {
        var parts = subject.split("\\.", -1);
        return new Timer(
                Phase.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                Kind.valueOf(parts[2]),
                Instant.ofEpochMilli(Long.parseLong(parts[3])));
    }

    /** About as long as the id of a complaint. */
    String subject() {
        return "%s.%07d.%s.%d".formatted(phase, number, kind, fires.toEpochMilli());
    }
}
