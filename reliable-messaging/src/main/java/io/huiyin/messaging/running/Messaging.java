package io.huiyin.messaging.running;

import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.Census;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.DueAtOnce;
import io.huiyin.messaging.DueIndex;
import io.huiyin.messaging.DueIndex.Due;
import io.huiyin.messaging.DueWork;
import io.huiyin.messaging.DueWork.DueHandler;
import io.huiyin.messaging.EventHandler;
import io.huiyin.messaging.EventLog;
import io.huiyin.messaging.Inbox;
import io.huiyin.messaging.InboxMeter;
import io.huiyin.messaging.Outbox;
import io.huiyin.messaging.ParkingLot;
import io.huiyin.messaging.Relay;
import io.huiyin.messaging.Replay;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The protocol of one service, put together: what it hears, what it decides, what it says, and its threads. */
public final class Messaging<S> {

    private static final Logger log = LoggerFactory.getLogger(Messaging.class);

    private final AggregateType<S> type;
    private final Pace pace;
    private final Inbox<S> inbox;
    private final Commands<S> commands;
    private final Replay replay;
    private final ParkingLot parkingLot;
    private final Census census;
    private final RelayWorker relayWorker;
    private final @Nullable DueWorker dueWorker;
    private final List<Thread> threads = new ArrayList<>();

    private Messaging(Parts<S> parts) {
        type = parts.type;
        pace = parts.pace;
        parkingLot = parts.parkingLot;
        census = parts.census;
        relayWorker = new RelayWorker(new Relay(parts.outbox, parts.log), parts.outbox, pace);
        commands = new Commands<>(parts.aggregates, parts.clock, this::stored, parts.traceparent);
        var dueHandler = parts.dueHandler;
        if (dueHandler == null) {
            dueWorker = null;
            inbox = inbox(parts, null);
        } else {
            var dueWork = new DueWork<>(type, parts.aggregates, dueHandler, this::stored);
            var dueAtOnce = new DueAtOnce<>(dueWork);
            dueWorker = new DueWorker(dueWork, dueAtOnce, parts.dueIndex, parts.clock, pace);
            inbox = inbox(parts, dueAtOnce);
        }
        replay = new Replay(parkingLot, inbox, parts.aggregates);
    }

    private Inbox<S> inbox(Parts<S> parts, @Nullable DueAtOnce<S> dueAtOnce) {
        return new Inbox<>(
                parts.aggregates, parts.handler, parkingLot, parts.clock, this::stored, parts.meter, dueAtOnce);
    }

    public Inbox<S> inbox() {
        return inbox;
    }

    public Commands<S> commands() {
        return commands;
    }

    public Replay replay() {
        return replay;
    }

    public ParkingLot parkingLot() {
        return parkingLot;
    }

    public Census census() {
        return census;
    }

    /** Wakes the relay and the timers for what was, or may have been, stored. */
    private void stored(Collection<Change<S>> changes, boolean surely) {
        relayWorker.hint(changes, surely);
        if (dueWorker != null) {
            var dues = new ArrayList<Due>();
            for (var change : changes) {
                var at = type.nextDueOf(change.state());
                if (at != null) {
                    dues.add(new Due(change.subject(), at));
                }
            }
            dueWorker.hint(dues);
        }
    }

    public void start() {
        run("relay", relayWorker);
        run("replay", this::replayNowAndThen);
        if (dueWorker != null) {
            run("due-work", dueWorker);
        }
    }

    /** Stops the threads; what they leave undone is found by the next start. */
    public void stop() {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(pace.longestBackOff());
            } catch (InterruptedException inAHurry) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    private void run(String name, Runnable work) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(work));
    }

    private void replayNowAndThen() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                replay.replay();
            } catch (RuntimeException unreachable) {
                log.warn("cannot replay parked events now: {}", unreachable.toString());
            }
            try {
                TimeUnit.NANOSECONDS.sleep(pace.replay().toNanos());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * What {@link Messaging} is put together from.
     *
     * @param dueHandler null where states are never due
     * @param traceparent the trace context of what the calling thread is doing
     */
    public record Parts<S>(
            AggregateType<S> type,
            Aggregates<S> aggregates,
            Outbox outbox,
            DueIndex dueIndex,
            ParkingLot parkingLot,
            Census census,
            EventLog log,
            EventHandler<S> handler,
            @Nullable DueHandler<S> dueHandler,
            InboxMeter meter,
            InstantSource clock,
            Supplier<@Nullable String> traceparent,
            Pace pace) {

        public Messaging<S> assemble() {
            return new Messaging<>(this);
        }
    }
}
