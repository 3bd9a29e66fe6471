package io.huiyin.benchmarks.timers;

import java.time.Duration;
import java.time.Instant;

/**
 * An event that a timer led to.
 *
 * @param sequence which one of the complaint's it is
 * @param decided the time of the event, which the service's clock gave it when it decided
 * @param heard when it had come here from the log
 */
record Firing(Timer timer, long sequence, Instant decided, Instant heard) {

    Duration lateness() {
        return Duration.between(timer.fires(), decided);
    }

    Duration untilHeard() {
        return Duration.between(timer.fires(), heard);
    }
}
