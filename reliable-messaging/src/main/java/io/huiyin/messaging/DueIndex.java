package io.huiyin.messaging;

import java.time.Instant;
import java.util.List;

/** Finds due work, always from the oldest: never from a cursor, which would step over what is written behind it. */
public interface DueIndex {

    /** The first {@code limit} subjects that are due until the instant, oldest first. */
    List<Due> until(Instant instant, int limit);

    /**
     * The first {@code limit} subjects that are due from an instant on until another, oldest first. Only beside
     * {@link #until}, where that has so much that what comes due now does not show.
     */
    List<Due> between(Instant from, Instant until, int limit);

    /** A subject and when it is due. */
    record Due(String subject, Instant at) {}
}
