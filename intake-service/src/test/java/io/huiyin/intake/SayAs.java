package io.huiyin.intake;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.EventCodec;
import io.huiyin.events.EventHeaders;
import io.huiyin.events.Source;
import io.huiyin.fixtures.TestBroker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks on the log in the name of another service. */
public final class SayAs {

    private final Source source;
    private final TestBroker broker;

    private SayAs(Source source, TestBroker broker) {
        this.source = source;
        this.broker = broker;
    }

    public static SayAs source(Source source, TestBroker broker) {
        return new SayAs(source, broker);
    }

    public void say(String complaint, long sequence, ComplaintEvent content) {
        var envelope = new Envelope(
                source,
                complaint,
                sequence,
                EventCatalogue.wireNameOf(content),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        var raw = new EventCodec().write(new Event(envelope, content));
        var told = new ProducerRecord<>(source.topic(), complaint, raw.body());
        EventHeaders.of(envelope)
                .forEach((name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(told).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
