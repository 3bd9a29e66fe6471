package io.huiyin.messaging.kafka;

import io.huiyin.events.EventHeaders;
import io.huiyin.events.RawEvent;
import io.huiyin.messaging.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends through a Kafka producer whose every acknowledgement is awaited. What is appended together leaves together: the
 * producer lingers, and is told when all of it is there, so that the broker gets one request for it.
 *
 * <p>The producer must have {@code acks=all} and bounded {@code max.block.ms} and {@code delivery.timeout.ms}, so that a
 * broker that is away is noticed.
 */
public final class KafkaEventLog implements EventLog {

    private static final Logger log = LoggerFactory.getLogger(KafkaEventLog.class);

    private final Producer<String, byte[]> producer;

    public KafkaEventLog(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public Set<String> append(List<RawEvent> events) {
        var sends = new ArrayList<Sending>();
        for (var event : events) {
            try {
                sends.add(new Sending(event.envelope().subject(), producer.send(recordOf(event))));
            } catch (KafkaException refused) {
                // The next ones would each block for max.block.ms too.
                log.warn("the log takes no events now: {}", refused.toString());
                break;
            }
        }
        producer.flush();
        var acknowledged = new HashSet<String>();
        for (var sending : sends) {
            if (sending.isAcknowledged()) {
                acknowledged.add(sending.subject());
            }
        }
        return acknowledged;
    }

    private static ProducerRecord<String, byte[]> recordOf(RawEvent event) {
        var envelope = event.envelope();
        var message = new ProducerRecord<String, byte[]>(
                envelope.source().topic(), envelope.subject(), event.body().getBytes(StandardCharsets.UTF_8));
        EventHeaders.of(envelope)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private record Sending(String subject, Future<?> acknowledgement) {

        boolean isAcknowledged() {
            try {
                acknowledgement.get();
                return true;
            } catch (ExecutionException failed) {
                log.warn("an event of {} was not acknowledged: {}", subject, String.valueOf(failed.getCause()));
                return false;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
