package io.huiyin.messaging;

import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears parked events again, in order, and releases those that were applied. */
public final class Replay {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    private final ParkingLot parkingLot;
    private final Inbox<?> inbox;
    private final Aggregates<?> aggregates;

    public Replay(ParkingLot parkingLot, Inbox<?> inbox, Aggregates<?> aggregates) {
        this.parkingLot = parkingLot;
        this.inbox = inbox;
        this.aggregates = aggregates;
    }

    /**
     * Replays what is parked now.
     *
     * @return how many events were released
     */
    public int replay() {
        var released = 0;
        for (var subject : parkingLot.subjects().keySet()) {
            released += replay(subject);
        }
        if (released > 0) {
            log.info("replayed {} parked events, {} remain", released, parkingLot.count());
        }
        return released;
    }

    private int replay(String subject) {
        var parked = parkingLot.of(subject);
        inbox.hear(parked.stream().map(ParkedEvent::delivery).toList());
        var aggregate = aggregates.load(subject);
        var heard = new ArrayList<String>();
        for (var event : parked) {
            if (event.delivery() instanceof Delivery.Legible(var raw)
                    && raw.envelope().sequence()
                            <= aggregate.heard(raw.envelope().source())) {
                heard.add(event.id());
            }
        }
        parkingLot.release(heard);
        return heard.size();
    }
}
