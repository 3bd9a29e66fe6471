package io.huiyin.messaging.running;

import java.time.Duration;

/**
 * How eagerly the threads work.
 *
 * @param sweep how often the store is searched for what a hint did not reach
 * @param firstBackOff the wait after a first failure; it doubles up to {@code longestBackOff}
 * @param horizon due instants nearer than this are kept in memory for precision
 * @param replay how often parked events are tried again
 */
public record Pace(Duration sweep, Duration firstBackOff, Duration longestBackOff, Duration horizon, Duration replay) {

    public static Pace standard() {
        return new Pace(
                Duration.ofSeconds(5),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30));
    }

    Duration backOff(int failures) {
        var doubled = firstBackOff.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestBackOff) < 0 ? doubled : longestBackOff;
    }
}
