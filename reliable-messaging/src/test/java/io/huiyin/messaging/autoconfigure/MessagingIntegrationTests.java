package io.huiyin.messaging.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.EventCodec;
import io.huiyin.events.Party;
import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import io.huiyin.events.intake.Audience;
import io.huiyin.events.intake.NoteAdded;
import io.huiyin.fixtures.TestBroker;
import io.huiyin.fixtures.TestStore;
import io.huiyin.messaging.Census;
import io.huiyin.messaging.autoconfigure.EchoApplication.Heard;
import io.huiyin.messaging.autoconfigure.EchoApplication.Stumbling;
import io.huiyin.messaging.kafka.KafkaEventLog;
import io.huiyin.messaging.live.LiveEvent;
import io.huiyin.messaging.live.LiveFeed;
import io.huiyin.messaging.running.Messaging;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

class MessagingIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static TestBroker broker;
    private static TestStore store;
    private static ConfigurableApplicationContext application;
    private final String subject = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        broker = TestBroker.start();
        store = TestStore.start();
        application = run();
    }

    private static ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(EchoApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--huiyin.messaging.source=routing",
                        "--huiyin.messaging.hears=intake,escalation",
                        "--huiyin.messaging.live=routing",
                        "--huiyin.mongo.uri=" + store.uri(),
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        SpringApplication.exit(application);
        store.close();
        broker.close();
    }

    @Test
    void whatIsHeardIsAppliedInOrderAndAnswered() {
        publish(1, "one");
        publish(2, "two");
        publish(2, "two");
        publish(3, "three");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(heard()).containsExactly("one", "two", "three");
            assertThat(census()).isEqualTo(new Census.Entry(subject, 3, 0, Map.of("intake", 3L), 0, "HEARD"));
        });
    }

    @Test
    void aHandlerThatFailsParksTheComplaintAndNoOtherUntilItIsMended() {
        publish(1, "one");
        publish(2, EchoApplication.STUMBLES);
        publish(3, "three");
        await().atMost(SOON).until(() -> messaging().parkingLot().of(subject).size() == 2);
        assertThat(heard()).containsExactly("one");

        application.getBean(Stumbling.class).stumbles = false;
        messaging().replay().replay();

        assertThat(heard()).containsExactly("one", EchoApplication.STUMBLES, "three");
        assertThat(messaging().parkingLot().of(subject)).isEmpty();
    }

    @Test
    void aServiceThatWasAwayCatchesUp() {
        publish(1, "before");
        await().atMost(SOON).until(() -> heard().size() == 1);
        SpringApplication.exit(application);
        var producer = KafkaProducers.to(broker.bootstrapServers());
        try (producer) {
            new KafkaEventLog(producer).append(List.of(note(2, "while away")));
        }

        application = run();

        await().atMost(SOON).untilAsserted(() -> assertThat(heard()).containsExactly("before", "while away"));
    }

    @Test
    void aViewerThatComesBackSeesWhatCameInBetween() throws Exception {
        var feed = application.getBean(LiveFeed.class);
        var seen = new CopyOnWriteArrayList<LiveEvent>();
        var first = feed.subscribe(null, seen::add, () -> {});
        await().atMost(SOON).until(() -> {
            publish(1, "shown");
            return seen.stream().anyMatch(this::isMine);
        });
        first.close();
        publish(2, "missed");
        await().atMost(SOON).until(() -> heard().size() == 2);

        var after = new ArrayList<LiveEvent>();
        var back = feed.subscribe(seen.getLast().id(), after::add, () -> {});

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(after.stream().filter(this::isMine))
                        .extracting(live -> live.event().envelope().sequence())
                        .containsExactly(2L));
        back.close();
    }

    private boolean isMine(LiveEvent live) {
        return live.event().envelope().subject().equals(subject);
    }

    @SuppressWarnings("unchecked")
    private static Messaging<Heard> messaging() {
        return (Messaging<Heard>) application
                .getBeanProvider(ResolvableType.forClassWithGenerics(Messaging.class, Heard.class))
                .getObject();
    }

    private List<String> heard() {
        var state = messaging().commands().load(List.of(subject)).getFirst().state();
        return state == null ? List.of() : state.texts();
    }

    private Census.Entry census() {
        var entries = new ArrayList<Census.Entry>();
        messaging().census().read(entries::add);
        return entries.stream()
                .filter(entry -> entry.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void publish(long sequence, String text) {
        var producer = (Producer<String, byte[]>) application.getBean(Producer.class);
        assertThat(new KafkaEventLog(producer).append(List.of(note(sequence, text))))
                .containsExactly(subject);
    }

    private RawEvent note(long sequence, String text) {
        var note = new NoteAdded(new Party("agent", "Lin Yue"), Audience.INTERNAL, text);
        var envelope = new Envelope(
                Source.INTAKE,
                subject,
                sequence,
                EventCatalogue.wireNameOf(note),
                Instant.parse("2026-11-22T08:00:00Z"),
                null,
                null);
        return new EventCodec().write(new Event(envelope, note));
    }
}
