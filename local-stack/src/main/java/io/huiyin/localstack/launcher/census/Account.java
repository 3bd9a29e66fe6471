package io.huiyin.localstack.launcher.census;

import java.util.Map;

/**
 * What one service says of one complaint.
 *
 * @param said its last own sequence number
 * @param unsent how many of these are not yet known to be on the log
 * @param heard the last sequence number applied, by who said it
 * @param parked how many events wait for a replay
 * @param standing the service's own word for how far it is
 */
record Account(long said, long unsent, Map<Service, Long> heard, long parked, String standing) {

    long heardFrom(Service speaker) {
        return heard.getOrDefault(speaker, 0L);
    }

    /** The last sequence number that the others can have heard. */
    long sent() {
        return said - unsent;
    }
}
