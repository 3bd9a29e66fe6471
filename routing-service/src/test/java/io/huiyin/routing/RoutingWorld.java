package io.huiyin.routing;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Event;
import io.huiyin.events.EventCodec;
import io.huiyin.events.EventHeaders;
import io.huiyin.events.Party;
import io.huiyin.events.RawEvent;
import io.huiyin.fixtures.Person;
import io.huiyin.fixtures.SignInServer;
import io.huiyin.fixtures.TestBroker;
import io.huiyin.fixtures.TestStore;
import io.huiyin.messaging.kafka.KafkaEventLog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The routing service between a real broker, a store and a sign-in server, and the others' part played by the test. */
final class RoutingWorld implements AutoCloseable {

    private static final int PARTITIONS = 6;

    private final TestBroker broker = TestBroker.start();
    private final TestStore store = TestStore.start();
    final SignInServer signIn = SignInServer.start();
    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Event> said = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable ConfigurableApplicationContext service;

    RoutingWorld() {
        for (var topic : List.of("intake", "routing", "escalation")) {
            broker.createTopic("huiyin." + topic, PARTITIONS);
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        Map<String, Object> listening = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(listening, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of("huiyin.routing"));
    }

    void startService(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--huiyin.mongo.uri=" + store.uri(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--huiyin.issuer=" + signIn.issuer(),
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        arguments.addAll(List.of(more));
        service = SpringApplication.run(RoutingServiceApplication.class, arguments.toArray(String[]::new));
    }

    void stopService() {
        Objects.requireNonNull(service).close();
        service = null;
    }

    void takeStoreAway() {
        store.pause();
    }

    void bringStoreBack() {
        store.resume();
    }

    ConfigurableApplicationContext service() {
        return Objects.requireNonNull(service);
    }

    /** Puts events on the log, each after the earlier ones of its complaint. */
    void publish(Event... events) {
        var log = new KafkaEventLog(producer);
        for (var event : events) {
            log.append(List.of(codec.write(event)));
        }
    }

    void publishAll(List<Event> events) {
        new KafkaEventLog(producer).append(events.stream().map(codec::write).toList());
    }

    /** All that routing said of a complaint until now. */
    List<ComplaintEvent> saidOf(String complaintId) {
        return said().stream()
                .filter(event -> event.envelope().subject().equals(complaintId))
                .map(Event::content)
                .toList();
    }

    List<Event> said() {
        for (var message : consumer.poll(Duration.ofMillis(100))) {
            var headers = new HashMap<String, String>();
            message.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            said.add(codec.read(
                    new RawEvent(EventHeaders.read(headers), new String(message.value(), StandardCharsets.UTF_8))));
        }
        return said;
    }

    String tokenOf(Party owner) {
        return signIn.token(new Person(owner.id(), owner.name(), "owner"));
    }

    HttpResponse<String> post(String path, String token, String body) throws Exception {
        return post(path, token, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String path, String token, String body, String key) throws Exception {
        return http.send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return http.send(request(path, token).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + service().getEnvironment().getRequiredProperty("local.server.port") + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
        consumer.close();
        producer.close();
        signIn.close();
        broker.close();
        store.close();
    }
}
