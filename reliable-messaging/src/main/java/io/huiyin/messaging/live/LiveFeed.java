package io.huiyin.messaging.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows every instance of a service the whole of some topics as they grow, so that a browser is served by whichever
 * instance it is connected to. A subscriber that comes back with the id of the last event it saw gets all that came
 * since, from memory where it is recent and from the log where it is not: there is no gap.
 */
public final class LiveFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final List<String> topics;
    private final long mostBytes;
    private final Deque<Remembered> recent = new ArrayDeque<>();
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final List<Early> early = new ArrayList<>();
    private @Nullable Positions oldest;
    private @Nullable Positions now;
    private long bytes;
    private volatile boolean closed;

    /**
     * A feed over topics.
     *
     * @param consumers makes consumers that are in no group and, where an offset is gone, begin with the oldest
     * @param mostBytes how much of the topics is kept in memory for those that come back
     */
    public LiveFeed(Supplier<Consumer<String, byte[]>> consumers, List<String> topics, long mostBytes) {
        this.consumers = consumers;
        this.topics = List.copyOf(topics);
        this.mostBytes = mostBytes;
    }

    public void start() {
        Thread.ofPlatform().name("live-feed").daemon().start(this::follow);
    }

    /**
     * Subscribes to what comes, and to what came since an id.
     *
     * @param lastEventId null, or one that is not of this feed, to begin now
     * @param sink must not block: it is called on the thread that serves everybody
     * @param lost told where the feed gives the subscriber up; it may subscribe again with its last id
     * @return ends the subscription
     */
    public AutoCloseable subscribe(
            @Nullable String lastEventId, java.util.function.Consumer<LiveEvent> sink, Runnable lost) {
        var subscription = new Subscription(sink, lost);
        if (lastEventId == null || !comesEarly(subscription, lastEventId)) {
            admit(subscription, lastEventId);
        }
        return () -> {
            subscription.end();
            subscriptions.remove(subscription);
        };
    }

    /** Where the feed stands: whoever subscribes with it misses nothing from here on. Empty until it has seen the log. */
    public synchronized Optional<String> position() {
        return Optional.ofNullable(now).map(Positions::toString);
    }

    /** Whether an id is one of this feed's, as far as that can be told: until it has seen the log, it cannot. */
    public synchronized boolean resumes(String id) {
        return now == null || Positions.parse(id, now.partitions()).isPresent();
    }

    /** Right after a start nobody knows yet what lies behind an id; whoever comes back so early is admitted at the beginning. */
    private synchronized boolean comesEarly(Subscription subscription, String lastEventId) {
        if (now != null) {
            return false;
        }
        early.removeIf(one -> one.subscription().isOver());
        early.add(new Early(subscription, lastEventId));
        return true;
    }

    private void admit(Subscription subscription, @Nullable String lastEventId) {
        join(subscription, lastEventId)
                .ifPresentOrElse(
                        missed -> Thread.ofVirtual()
                                .name("live-feed-catch-up")
                                .start(() -> catchUp(subscription, missed)),
                        subscription::goLive);
    }

    /** Joins the live events, and answers what has to be read off the log before them. */
    private synchronized Optional<Missed> join(Subscription subscription, @Nullable String lastEventId) {
        subscriptions.removeIf(Subscription::isOver);
        subscriptions.add(subscription);
        if (lastEventId == null || now == null || oldest == null) {
            return Optional.empty();
        }
        var seen = Positions.parse(lastEventId, now.partitions()).orElse(now);
        if (!seen.reaches(oldest)) {
            return Optional.of(new Missed(seen, now));
        }
        remind(subscription, seen);
        return Optional.empty();
    }

    /**
     * Shows what is remembered and was not seen. Its ids count on from what was seen: whoever was caught up off the log has read
     * the partitions in another order than they were followed.
     */
    private void remind(Subscription subscription, Positions seen) {
        var at = seen;
        for (var remembered : recent) {
            var read = remembered.read();
            if (subscription.isOver()) {
                return;
            }
            if (read.offset() >= seen.next(read.partition())) {
                at = at.after(read.partition(), read.offset());
                var id = at.toString();
                read.event().ifPresent(event -> subscription.show(new LiveEvent(id, event)));
            }
        }
    }

    private void catchUp(Subscription subscription, Missed missed) {
        try (var reader = LogReader.open(consumers.get(), topics)) {
            reader.seek(missed.from());
            var at = missed.from();
            while (!at.reaches(missed.to()) && !subscription.isOver()) {
                for (var read : reader.poll(PATIENCE)) {
                    if (subscription.isOver()) {
                        return;
                    }
                    if (read.offset() < missed.to().next(read.partition())) {
                        at = at.after(read.partition(), read.offset());
                        var id = at.toString();
                        read.event().ifPresent(event -> subscription.show(new LiveEvent(id, event)));
                    }
                }
            }
            subscription.goLive();
        } catch (KafkaException | IllegalStateException unreachable) {
            subscription.lose(unreachable.toString());
        }
    }

    private void follow() {
        while (!closed) {
            try (var reader = LogReader.open(consumers.get(), topics)) {
                reader.seek(begin(reader));
                while (!closed) {
                    reader.poll(PATIENCE).forEach(this::take);
                }
            } catch (KafkaException | IllegalStateException unreachable) {
                log.info("the live feed waits for the log: {}", unreachable.toString());
                rest();
            }
        }
    }

    private synchronized Positions begin(LogReader reader) {
        if (now == null) {
            now = reader.end();
            oldest = now;
            early.forEach(one -> admit(one.subscription(), one.lastEventId()));
            early.clear();
        }
        return now;
    }

    private synchronized void take(LogReader.Read read) {
        var here = Objects.requireNonNull(now).after(read.partition(), read.offset());
        now = here;
        recent.add(new Remembered(read, here));
        bytes += read.weight();
        while (bytes > mostBytes) {
            var forgotten = recent.remove();
            bytes -= forgotten.read().weight();
            oldest = forgotten.after();
        }
        if (!subscriptions.isEmpty()) {
            read.event().ifPresent(event -> {
                var live = new LiveEvent(here.toString(), event);
                subscriptions.forEach(subscription -> subscription.offer(live));
            });
        }
    }

    private static void rest() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the feed after its present poll. */
    @Override
    public void close() {
        closed = true;
    }

    /** Somebody who came back before the feed had begun. */
    private record Early(Subscription subscription, String lastEventId) {}

    private record Remembered(LogReader.Read read, Positions after) {}

    /** What lies between the last event seen and the point from which the live events were kept. */
    private record Missed(Positions from, Positions to) {}
}
