package io.huiyin.benchmarks.importing;

import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.events.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads back what was said on the topics of all services since some moment, of complaints that were registered since then. */
final class Topics {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Set<String> seen = new HashSet<>();
    private final List<String> registered = new ArrayList<>();
    private final Map<Source, Map<String, List<ConsumerRecord<String, byte[]>>>> events = new EnumMap<>(Source.class);

    private Topics() {}

    static Topics since(Instant began, String broker) {
        var topics = new Topics();
        try (var consumer = consumer(broker)) {
            topics.read(consumer, began.toEpochMilli());
        }
        return topics;
    }

    /** Returns once nobody has said anything for a while: the last mails go out after the census has agreed. */
    static void awaitQuiet(String broker) throws InterruptedException {
        try (var consumer = consumer(broker)) {
            var partitions = partitions(consumer);
            long until = System.nanoTime() + LONGEST.toNanos();
            Map<TopicPartition, Long> before = Map.of();
            for (var ends = consumer.endOffsets(partitions);
                    !ends.equals(before);
                    ends = consumer.endOffsets(partitions)) {
                if (System.nanoTime() > until) {
                    throw new MeasurementFailed("the services do not come to rest");
                }
                before = ends;
                Thread.sleep(QUIET);
            }
        }
    }

    List<String> registered() {
        return registered;
    }

    Map<Source, Map<String, List<ConsumerRecord<String, byte[]>>>> events() {
        return events;
    }

    private void read(Consumer<String, byte[]> consumer, long began) {
        var partitions = partitions(consumer);
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            for (var event : consumer.poll(POLL)) {
                if (event.timestamp() >= began) {
                    keep(event);
                }
            }
        }
        Set<String> fresh = new HashSet<>(registered);
        events.values().forEach(ofSource -> ofSource.keySet().retainAll(fresh));
    }

    /** An event may lie on the log twice; its first occurrence is the one that counts. */
    private void keep(ConsumerRecord<String, byte[]> event) {
        if (!seen.add(text(event, "ce_id"))) {
            return;
        }
        var source =
                Source.ofWireName(event.topic().substring("huiyin.".length())).orElseThrow();
        events.computeIfAbsent(source, _ -> new HashMap<>())
                .computeIfAbsent(event.key(), _ -> new ArrayList<>())
                .add(event);
        if (text(event, "ce_type").equals("complaint.registered.v1")) {
            registered.add(event.key());
        }
    }

    private static String text(ConsumerRecord<String, byte[]> event, String header) {
        return new String(event.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return Stream.of(Source.values())
                .flatMap(source -> consumer.partitionsFor(source.topic()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Consumer<String, byte[]> consumer(String broker) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
