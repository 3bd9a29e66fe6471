package io.huiyin.messaging;

import java.util.Map;
import java.util.function.Consumer;

/**
 * One service's part of the proof that nothing is lost (100 − 1 = 0): what it has heard and said of each complaint.
 * Comparing all services names every difference.
 */
public interface Census {

    /** Reads every document, one at a time. */
    void read(Consumer<Entry> reader);

    /**
     * One complaint as one service sees it.
     *
     * @param said its last own sequence
     * @param unsent how many of these are not yet known to be on the log
     * @param heard the last sequence applied, by the wire name of the source
     * @param parked how many deliveries wait in the parking lot
     * @param standing the service's own word for how far it is
     */
    record Entry(String subject, long said, int unsent, Map<String, Long> heard, long parked, String standing) {}
}
