package io.huiyin.intake.promise;

import java.time.Instant;
import java.util.List;

/** Knows what a team still has to keep. */
@FunctionalInterface
public interface OpenPromises {

    /**
     * When the open promises of a team are due, each as often as it was made, in any order.
     *
     * @param from the first instant that counts
     * @param to the first one that no longer does
     */
    List<Instant> dueBetween(String team, Instant from, Instant to);
}
