package io.huiyin.escalation;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Customer;
import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.EventCodec;
import io.huiyin.events.EventHeaders;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.Party;
import io.huiyin.events.RawEvent;
import io.huiyin.events.Severity;
import io.huiyin.events.Source;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.fixtures.Person;
import io.huiyin.fixtures.SignInServer;
import io.huiyin.fixtures.TestBroker;
import io.huiyin.fixtures.TestStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Broker, store, sign-in, and as many instances of the service as a test wants. */
final class Stage implements AutoCloseable {

    private final TestBroker broker = TestBroker.start();
    private final TestStore store = TestStore.start();
    final SignInServer signIn = SignInServer.lettingIn(Person.ZHOU_MIN);
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> listener;
    private final EventCodec codec = new EventCodec();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Event> heard = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Stage() {
        for (var source : Source.values()) {
            broker.createTopic(source.topic(), 6);
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "listener",
                "auto.offset.reset",
                "earliest");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        listener = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        listener.subscribe(List.of(Source.ESCALATION.topic()));
    }

    ConfigurableApplicationContext startService() {
        return startService("classpath:policies/house.yaml");
    }

    /** @param house the policies of the house */
    ConfigurableApplicationContext startService(String house) {
        return SpringApplication.run(
                EscalationServiceApplication.class,
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--huiyin.mongo.uri=" + store.uri(),
                "--huiyin.issuer=" + signIn.issuer(),
                "--management.tracing.enabled=false",
                "--huiyin.escalation.policies=classpath:calendars/office.yaml,classpath:policies/people.yaml,"
                        + "classpath:quick.yaml,"
                        + house
                        + ",classpath:policies/statutory.yaml");
    }

    static int portOf(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A complaint with these tags comes in. */
    void register(String complaint, Severity severity, String... tags) {
        var classification = new Classification(severity, "mortgage", null, null, Mood.CALM, null, List.of(tags), null);
        say(
                Source.INTAKE,
                complaint,
                new ComplaintRegistered(
                        "HY-" + complaint,
                        Kind.COMPLAINT,
                        Channel.PHONE,
                        new Customer("c-1", "Wang Fang", null, "+8613800138000", "zh-CN", "Asia/Shanghai"),
                        classification,
                        "50 yuan short",
                        "The front desk argued.",
                        null,
                        null,
                        new Party("agent", "Lin Yue"),
                        now(),
                        null,
                        false));
    }

    void say(Source source, String complaint, ComplaintEvent content) {
        var sequence = sequences.merge(source + complaint, 1L, Long::sum);
        var envelope = new Envelope(source, complaint, sequence, EventCatalogue.wireNameOf(content), now(), null, null);
        repeat(new Event(envelope, content));
    }

    /** Says the same again, as a relay does after a crash. */
    void repeat(Event event) {
        var raw = codec.write(event);
        var message = new ProducerRecord<>(
                event.envelope().source().topic(), event.envelope().subject(), raw.body());
        EventHeaders.of(event.envelope())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All that the service has said on a complaint so far. */
    List<Event> said(String complaint) {
        for (var message : listener.poll(Duration.ofMillis(100))) {
            var headers = new HashMap<String, String>();
            message.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            heard.add(codec.read(new RawEvent(EventHeaders.read(headers), message.value())));
        }
        return heard.stream()
                .filter(event -> event.envelope().subject().equals(complaint))
                .toList();
    }

    <T extends ComplaintEvent> List<T> said(String complaint, Class<T> type) {
        return said(complaint).stream()
                .map(Event::content)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portOf(service) + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + signIn.token(Person.ZHOU_MIN));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The frames of the live stream, in order, until enough; resumes behind the given id. */
    List<String> stream(
            ConfigurableApplicationContext service, @Nullable String lastEventId, Predicate<List<String>> enough) {
        var request = request(service, "/escalations/stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var frames = new ArrayList<String>();
        var frame = new StringBuilder();
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                while (!enough.test(frames)) {
                    var line = lines.readLine();
                    if (line == null) {
                        break;
                    }
                    if (line.isEmpty()) {
                        frames.add(frame.toString());
                        frame.setLength(0);
                    } else {
                        frame.append(line).append('\n');
                    }
                }
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        return frames;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        producer.close();
        listener.close();
        signIn.close();
        store.close();
        broker.close();
    }
}
