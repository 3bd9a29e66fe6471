package io.huiyin.notification.running;

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
import io.huiyin.events.Severity;
import io.huiyin.events.Source;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.routing.OwnershipAccepted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What the other services say about one complaint. */
final class Complaint {

    private static final Producer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Surroundings.brokers(), "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());
    private static final EventCodec CODEC = new EventCodec();

    final String id = UUID.randomUUID().toString();
    final String reference = "HY" + id.substring(0, 8);
    private final Map<Source, Long> said = new EnumMap<>(Source.class);

    static ComplaintRegistered registered(String reference, @Nullable String email) {
        return new ComplaintRegistered(
                reference,
                Kind.COMPLAINT,
                Channel.PHONE,
                new Customer("c-1", "Ada Byron", email, null, "en", "Europe/London"),
                new Classification(Severity.NORMAL, null, null, null, Mood.CALM, null, List.of(), null),
                "Short-changed by 50 yuan",
                "At the counter.",
                null,
                null,
                new Party("agent", "Lin Yue"),
                Instant.parse("2026-11-22T08:00:00Z"),
                null,
                false);
    }

    Complaint isRegistered(@Nullable String email) {
        return happens(registered(reference, email));
    }

    Complaint isAccepted() {
        return happens(
                new OwnershipAccepted("o-1", new Party("mortgage", "Mortgage"), new Party("mei", "Mei Chen"), true));
    }

    Complaint isResolved(String answer) {
        return happens(new ComplaintResolved(new Party("mei", "Mei Chen"), answer, null));
    }

    Complaint happens(ComplaintEvent content) {
        var source = EventCatalogue.sourceOf(content);
        publish(source, said.merge(source, 1L, Long::sum), content);
        return this;
    }

    void publish(Source source, long sequence, ComplaintEvent content) {
        var envelope =
                new Envelope(source, id, sequence, EventCatalogue.wireNameOf(content), Instant.now(), null, null);
        var raw = CODEC.write(new Event(envelope, content));
        var message = new ProducerRecord<String, byte[]>(
                source.topic(), id, raw.body().getBytes(StandardCharsets.UTF_8));
        EventHeaders.of(envelope)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = PRODUCER.send(message);
    }
}
