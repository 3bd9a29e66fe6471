package io.huiyin.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where deliveries wait that cannot be applied now. Parking needs no mark on the complaint: as the parked event was not
 * heard, every later one of that source is a gap and follows it here, and the other complaints go on.
 */
public interface ParkingLot {

    /** Keeps the events; one that is here already stays as it is. */
    void park(List<ParkedEvent> events);

    /** How many events are parked, by subject. */
    Map<String, Long> subjects();

    /** A subject's parked events, by source and sequence. */
    List<ParkedEvent> of(String subject);

    void release(Collection<String> ids);

    long count();
}
