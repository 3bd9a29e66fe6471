package io.huiyin.benchmarks.timers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.huiyin.benchmarks.timers.Timer.Kind;
import io.huiyin.benchmarks.timers.Timer.Phase;
import io.huiyin.escalation.clocks.ComplaintClocks;
import io.huiyin.escalation.clocks.mongo.MongoEscalations;
import io.huiyin.events.Envelope;
import io.huiyin.events.EventCodec;
import io.huiyin.infrastructure.store.EmbeddedStore;
import io.huiyin.messaging.Delivery;
import io.huiyin.messaging.DueIndex.Due;
import io.huiyin.messaging.DueWork;
import io.huiyin.messaging.Inbox;
import io.huiyin.messaging.InboxMeter;
import io.huiyin.messaging.ParkedEvent.Reason;
import io.huiyin.messaging.mongo.MongoAggregates;
import io.huiyin.messaging.mongo.MongoParkingLot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the benchmark writes is what the protocol writes where the service hears the same events. */
class ArmClocksIntegrationTests {

    private static final Instant FIRES = Instant.parse("2026-03-05T12:00:00.123Z");

    private EmbeddedStore store;
    private MongoClient client;

    @BeforeEach
    void start() {
        store = EmbeddedStore.start();
        client = MongoClients.create(store.uri());
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @ParameterizedTest
    @EnumSource
    void aComplaintLiesThereAsItDoesAfterTheServiceHeardOfIt(Kind kind) throws InterruptedException {
        var timer = new Timer(Phase.STEADY, 7, kind, FIRES);
        var armed = client.getDatabase("armed");
        var heard = client.getDatabase("heard");

        new ArmClocks(armed).arm(1, _ -> timer);
        hear(heard, timer);

        assertThat(stored(armed)).isEqualTo(stored(heard));
        assertThat(documents(armed).until(FIRES, 2)).containsExactly(new Due(timer.subject(), FIRES));
        assertThat(documents(armed).between(FIRES, FIRES, 2)).containsExactly(new Due(timer.subject(), FIRES));
        assertThat(documents(armed).between(FIRES.plusMillis(1), FIRES.plusSeconds(1), 2))
                .isEmpty();
    }

    /** All events in one poll; for the warning its time comes. Then all that was said is on the log. */
    private static void hear(MongoDatabase database, Timer timer) {
        var documents = documents(database);
        var keeper = new ClockedComplaint().keeper();
        var events = ClockedComplaint.events(timer);
        var parkingLot = new MongoParkingLot(database);
        new Inbox<>(
                        documents,
                        keeper,
                        parkingLot,
                        () -> events.getFirst().envelope().time(),
                        (_, _) -> {},
                        new NoMeter(),
                        null)
                .hear(events.stream()
                        .<Delivery>map(event -> new Delivery.Legible(new EventCodec().write(event)))
                        .toList());
        assertThat(parkingLot.count()).isZero();
        if (timer.kind() == Kind.MISSES) {
            var warning = documents.until(FIRES, 1).getFirst().at();
            assertThat(new DueWork<>(ClockedComplaint.TYPE, documents, keeper, (_, _) -> {})
                            .fire(List.of(timer.subject()), warning))
                    .isTrue();
        }
        documents.forget(Map.of(timer.subject(), documents.load(timer.subject()).lastSequence()));
    }

    private static MongoAggregates<ComplaintClocks> documents(MongoDatabase database) {
        return new MongoAggregates<>(database, ClockedComplaint.TYPE, new MongoParkingLot(database));
    }

    /** But for how often it was written, and the outbox, which is empty there and not yet here. */
    private static Document stored(MongoDatabase database) {
        var document =
                database.getCollection(MongoEscalations.COLLECTION).find().first();
        assertThat(document).isNotNull();
        assertThat(document.getList("outbox", Document.class, List.of())).isEmpty();
        document.remove("outbox");
        document.remove("version");
        return document;
    }

    private static final class NoMeter implements InboxMeter {

        @Override
        public void applied(Envelope envelope, Instant at) {}

        @Override
        public void duplicate() {}

        @Override
        public void parked(Reason reason) {}
    }
}
