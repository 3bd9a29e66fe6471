package io.huiyin.messaging.autoconfigure;

import com.mongodb.client.MongoDatabase;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.DueWork.DueHandler;
import io.huiyin.messaging.EventHandler;
import io.huiyin.messaging.EventLog;
import io.huiyin.messaging.InboxMeter;
import io.huiyin.messaging.mongo.MongoAggregates;
import io.huiyin.messaging.mongo.MongoParkingLot;
import io.huiyin.messaging.running.Messaging;
import io.huiyin.messaging.running.Pace;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts a service's {@link Messaging} together on MongoDB and Kafka. */
public final class MessagingKit {

    private final MongoDatabase database;
    private final EventLog log;
    private final InboxMeter meter;
    private final InstantSource clock;
    private final Pace pace;
    private final List<Runnable> migrations = new ArrayList<>();

    MessagingKit(MongoDatabase database, EventLog log, InboxMeter meter, InstantSource clock, Pace pace) {
        this.database = database;
        this.log = log;
        this.meter = meter;
        this.clock = clock;
        this.pace = pace;
    }

    /** A service whose states are never due. */
    public <S> Messaging<S> messaging(AggregateType<S> type, EventHandler<S> handler) {
        return messaging(type, handler, null, UnaryOperator.identity());
    }

    /**
     * Puts the parts together.
     *
     * @param dueHandler null where states are never due
     * @param around decorates the store, for what must be written before a change (see {@link Aggregates})
     */
    public <S> Messaging<S> messaging(
            AggregateType<S> type,
            EventHandler<S> handler,
            @Nullable DueHandler<S> dueHandler,
            UnaryOperator<Aggregates<S>> around) {
        var parkingLot = new MongoParkingLot(database);
        var store = new MongoAggregates<>(database, type, parkingLot);
        migrations.add(store::migrate);
        migrations.add(parkingLot::migrate);
        return new Messaging.Parts<>(
                        type,
                        around.apply(store),
                        store,
                        store,
                        parkingLot,
                        store,
                        log,
                        handler,
                        dueHandler,
                        meter,
                        clock,
                        () -> MDC.get("traceparent"),
                        pace)
                .assemble();
    }

    /** Brings the store to the shape that the parts need. */
    void migrate() {
        migrations.forEach(Runnable::run);
    }

    MongoDatabase database() {
        return database;
    }
}
