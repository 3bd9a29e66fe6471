package io.huiyin.messaging;

import java.time.Instant;
import java.util.List;

/** Finds due work, always from the oldest: never from a cursor, which would step over what is written behind it. */
public interface DueIndex {

    /** The first {@code limit} subjects that are due until the instant, oldest first. */
    List<Due> until(Instant instant, int limit);

    /** A subject and when it is due. */
    record Due(String subject, Instant at) {}
}
