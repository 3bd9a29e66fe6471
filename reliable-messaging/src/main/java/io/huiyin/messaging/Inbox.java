package io.huiyin.messaging;

import io.huiyin.events.EventCodec;
import io.huiyin.events.RawEvent;
import io.huiyin.events.UnreadableEventException;
import io.huiyin.messaging.ParkedEvent.Reason;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears a batch of deliveries: one read, one bulk write, in order for each subject. An event is applied only where its
 * sequence is the one after the last heard from its source; a lower one is a duplicate and dropped, a higher one is a
 * gap and parked.
 *
 * <p>An exception that leaves {@link #hear} means that the store is out of reach or an outbox is full. Nothing is lost
 * then: the caller waits and hears the same batch again.
 */
public final class Inbox<S> {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Aggregates<S> aggregates;
    private final EventHandler<S> handler;
    private final ParkingLot parkingLot;
    private final InstantSource clock;
    private final AfterWrite<S> afterWrite;
    private final InboxMeter meter;
    private final @Nullable DueAtOnce<S> dueAtOnce;
    private final EventCodec codec = new EventCodec();

    /** @param dueAtOnce null where states are never due */
    public Inbox(
            Aggregates<S> aggregates,
            EventHandler<S> handler,
            ParkingLot parkingLot,
            InstantSource clock,
            AfterWrite<S> afterWrite,
            InboxMeter meter,
            @Nullable DueAtOnce<S> dueAtOnce) {
        this.aggregates = aggregates;
        this.handler = handler;
        this.parkingLot = parkingLot;
        this.clock = clock;
        this.afterWrite = afterWrite;
        this.meter = meter;
        this.dueAtOnce = dueAtOnce;
    }

    /** Applies, drops or parks every delivery of the batch. */
    public void hear(Collection<Delivery> batch) {
        var bySubject = new LinkedHashMap<String, List<Delivery>>();
        batch.forEach(delivery -> bySubject
                .computeIfAbsent(delivery.subject(), _ -> new ArrayList<>())
                .add(delivery));
        while (!tryToHear(bySubject)) {
            log.debug("lost a race on one of {} subjects, deciding again", bySubject.size());
        }
    }

    private boolean tryToHear(Map<String, List<Delivery>> bySubject) {
        var loaded = aggregates.load(bySubject.keySet());
        var parked = new ArrayList<ParkedEvent>();
        var changes = new ArrayList<Change<S>>();
        var fired = new ArrayList<Change<S>>();
        bySubject.forEach((subject, deliveries) -> {
            var aggregate = loaded.getOrDefault(subject, Aggregate.unknown(subject));
            if (aggregate.unsent() >= Commands.MOST_UNSENT) {
                throw new OutboxFullException(subject);
            }
            var progress = new Progress<>(aggregate, codec);
            deliveries.forEach(delivery -> advance(progress, delivery, parked));
            var firedAtOnce = dueAtOnce != null && progress.isDecided() && dueAtOnce.fire(progress, clock.instant());
            progress.change().ifPresent(change -> {
                changes.add(change);
                if (firedAtOnce) {
                    fired.add(change);
                }
            });
        });
        if (!parked.isEmpty()) {
            parkingLot.park(parked);
        }
        if (changes.isEmpty()) {
            return true;
        }
        var all = false;
        try {
            all = aggregates.save(changes);
            return all;
        } finally {
            if (dueAtOnce != null) {
                dueAtOnce.written(fired, all);
            }
            afterWrite.tell(changes, all);
        }
    }

    private void advance(Progress<S> progress, Delivery delivery, List<ParkedEvent> parked) {
        switch (delivery) {
            case Delivery.Garbled garbled -> parked.add(parkGarbled(garbled));
            case Delivery.Legible(var raw) -> {
                var envelope = raw.envelope();
                var expected = progress.heard(envelope.source()) + 1;
                if (envelope.sequence() < expected) {
                    meter.duplicate();
                } else if (envelope.sequence() > expected) {
                    parked.add(park(raw, Reason.GAP, "heard " + (expected - 1) + " of " + envelope.source()));
                } else {
                    apply(progress, raw, parked);
                }
            }
        }
    }

    @SuppressWarnings("IllegalCatch")
    private void apply(Progress<S> progress, RawEvent raw, List<ParkedEvent> parked) {
        try {
            var event = codec.read(raw);
            var now = clock.instant();
            progress.apply(raw, handler.handle(progress.state(), event, now), now);
            meter.applied(event.envelope(), now);
        } catch (UnreadableEventException unreadable) {
            parked.add(park(raw, Reason.UNREADABLE, String.valueOf(unreadable.getMessage())));
        } catch (RuntimeException bug) {
            log.error("the handler failed on {}, parking it", raw.envelope().id(), bug);
            parked.add(park(raw, Reason.HANDLER_FAILED, bug.getClass().getName()));
        }
    }

    private ParkedEvent park(RawEvent raw, Reason reason, String why) {
        var id = raw.envelope().id();
        log.warn("parking {}: {}, {}", id, reason, why);
        meter.parked(reason);
        return new ParkedEvent(id, new Delivery.Legible(raw), reason, why, clock.instant());
    }

    private ParkedEvent parkGarbled(Delivery.Garbled garbled) {
        log.warn("parking the record at {}: {}", garbled.place(), garbled.why());
        meter.parked(Reason.UNREADABLE);
        return new ParkedEvent(garbled.place(), garbled, Reason.UNREADABLE, garbled.why(), clock.instant());
    }
}
