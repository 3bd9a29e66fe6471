package io.huiyin.benchmarks.messaging;

import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.events.Party;
import io.huiyin.events.Source;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.Decision;
import io.huiyin.messaging.EventHandler;
import io.huiyin.messaging.kafka.KafkaEventLog;
import io.huiyin.messaging.mongo.MongoAggregates;
import io.huiyin.messaging.mongo.MongoParkingLot;
import io.huiyin.messaging.running.Messaging;
import io.huiyin.messaging.running.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** A service with a trivial state, put together as {@code MessagingKit} does it, with its relay running. */
final class OwnService implements AutoCloseable {

    private static final OwnershipExpired SAID = new OwnershipExpired("offer", new Party("mei", "Mei"));
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Messaging<Counted> messaging;
    private final MongoAggregates<Counted> documents;
    private final LongAdder acknowledged = new LongAdder();

    private OwnService(
            OwnStore store, String collection, Producer<String, byte[]> producer, EventHandler<Counted> handler) {
        var type = AggregateType.timeless(Source.ROUTING, collection, Counted.class, _ -> "COUNTED");
        var parkingLot = new MongoParkingLot(store.database());
        documents = new MongoAggregates<>(store.database(), type, parkingLot);
        documents.migrate();
        parkingLot.migrate();
        messaging = new Messaging.Parts<>(
                        type,
                        documents,
                        documents,
                        documents,
                        parkingLot,
                        documents,
                        new CountingLog(new KafkaEventLog(producer), acknowledged),
                        handler,
                        null,
                        new FailingMeter(),
                        Clock.tickMillis(ZoneOffset.UTC),
                        () -> null,
                        Pace.standard())
                .assemble();
        messaging.start();
    }

    /** Counts what it hears, and says nothing. */
    static OwnService silent(OwnStore store, Producer<String, byte[]> producer) {
        return new OwnService(store, "silent", producer, (state, _, _) -> Decision.of(next(state)));
    }

    /** Says one event for each that it hears. */
    static OwnService talkative(OwnStore store, Producer<String, byte[]> producer) {
        return new OwnService(store, "talkative", producer, (state, _, _) -> Decision.of(next(state), SAID));
    }

    Messaging<Counted> messaging() {
        return messaging;
    }

    /** A command on a subject that nobody knows yet, as registering a complaint is one; it says one event. */
    void command() {
        messaging
                .commands()
                .execute(
                        UUID.randomUUID().toString(),
                        (aggregate, _) -> Outcome.stored(Decision.of(next(aggregate.state()), SAID), true));
    }

    long acknowledged() {
        return acknowledged.sum();
    }

    /** Returns when the log has acknowledged so many events, and no outbox holds one any more. */
    void awaitAcknowledged(long events) throws InterruptedException {
        while (acknowledged.sum() < events) {
            Thread.sleep(LOOK);
        }
        while (!documents.waiting(1).isEmpty()) {
            Thread.sleep(LOOK);
        }
    }

    private static Counted next(@Nullable Counted state) {
        return new Counted(state == null ? 1 : state.events() + 1);
    }

    @Override
    public void close() {
        messaging.stop();
    }
}
