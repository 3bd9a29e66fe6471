package io.huiyin.messaging.live;

import io.huiyin.events.Event;
import io.huiyin.events.EventCodec;
import io.huiyin.events.UnreadableEventException;
import io.huiyin.messaging.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads topics from given positions, in no group and committing nothing. */
final class LogReader implements AutoCloseable {

    private static final EventCodec CODEC = new EventCodec();

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    private LogReader(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /** Opens the topics; all of them must be there. */
    static LogReader open(Consumer<String, byte[]> consumer, List<String> topics) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            if (partitions.stream().noneMatch(partition -> partition.topic().equals(topic))) {
                throw new IllegalStateException("there is no topic " + topic + " yet");
            }
        }
        partitions.sort(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
        consumer.assign(partitions);
        return new LogReader(consumer, partitions);
    }

    Positions end() {
        var ends = consumer.endOffsets(partitions);
        return Positions.of(partitions.stream().mapToLong(ends::get).toArray());
    }

    void seek(Positions positions) {
        for (var i = 0; i < partitions.size(); i++) {
            consumer.seek(partitions.get(i), positions.next(i));
        }
    }

    /** What has come since, each with its partition's place in the order and its offset. */
    List<Read> poll(Duration patience) {
        var places = new HashMap<TopicPartition, Integer>();
        for (var i = 0; i < partitions.size(); i++) {
            places.put(partitions.get(i), i);
        }
        var read = new ArrayList<Read>();
        for (var message : consumer.poll(patience)) {
            var place = places.get(new TopicPartition(message.topic(), message.partition()));
            if (place != null) {
                read.add(new Read(place, message.offset(), message));
            }
        }
        return read;
    }

    private static Optional<Event> eventOf(ConsumerRecord<String, byte[]> message) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var body = new String(message.value(), StandardCharsets.UTF_8);
        var delivery = Delivery.of(String.valueOf(message.key()), "", headers, body);
        try {
            return delivery instanceof Delivery.Legible(var raw) ? Optional.of(CODEC.read(raw)) : Optional.empty();
        } catch (UnreadableEventException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** One record; it is only read where somebody wants to see it. */
    record Read(int partition, long offset, ConsumerRecord<String, byte[]> message) {

        /** What a record takes in memory besides its body, about: headers and objects. */
        private static final int OVERHEAD = 1_500;

        /** About how many bytes of memory it takes. */
        int weight() {
            return message.value().length + OVERHEAD;
        }

        /** Empty where this build cannot read it; the inbox parks such a one, a viewer just does not see it. */
        Optional<Event> event() {
            return eventOf(message);
        }
    }
}
