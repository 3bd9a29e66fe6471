package io.huiyin.messaging.running;

import java.time.Duration;

/**
 * How eagerly the threads work.
 *
 * @param sweep how often the store is searched for what a hint did not reach
 * @param firstBackOff the wait after a first failure; it doubles up to {@code longestBackOff}
 * @param horizon due instants nearer than this are kept in memory for precision
 * @param replay how often parked events are tried again
 * @param gather the least time between two rounds of the same work: the first of a burst is done at once, the rest of it
 *     together, for a round costs about the same for one complaint as for fifty
 */
public record Pace(
        Duration sweep,
        Duration firstBackOff,
        Duration longestBackOff,
        Duration horizon,
        Duration replay,
        Duration gather) {

    public static Pace standard() {
        return new Pace(
                Duration.ofSeconds(5),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMillis(25));
    }

    Duration backOff(int failures) {
        var doubled = firstBackOff.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestBackOff) < 0 ? doubled : longestBackOff;
    }
}
