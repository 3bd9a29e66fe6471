package io.huiyin.intake.complaint.web;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.huiyin.intake.RunningIntake;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;

/** What a request leaves behind: documents in the store and records on the log. */
public final class Traces {

    private final RunningIntake intake;

    public Traces(RunningIntake intake) {
        this.intake = intake;
    }

    long complaints() {
        return count("complaints");
    }

    /** All that is stored, and all that is still to be said or was said. */
    public String all() {
        return "complaints %d, timeline %d, log %d".formatted(count("complaints"), count("timeline"), said());
    }

    /** All that is stored for callers of the API, whatever of it is still to be said. */
    public String stored() {
        return Stream.of(
                        "complaints", "timeline", "views", "taxonomies", "taxonomyChanges", "exports", "evidence_files")
                .map(collection -> collection + " " + count(collection))
                .collect(Collectors.joining(", "));
    }

    private long count(String collection) {
        return intake.context
                .getBean(MongoDatabase.class)
                .getCollection(collection)
                .countDocuments(new Document());
    }

    /** What lies in outboxes is on its way; only then is the log what counts. */
    long said() {
        await().until(() -> countUnsent() == 0);
        var partitions = IntStream.range(0, 6)
                .mapToObj(partition -> new TopicPartition("huiyin.intake", partition))
                .toList();
        Map<String, Object> settings = Map.of("bootstrap.servers", intake.broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions).values().stream().collect(Collectors.summingLong(offset -> offset));
        }
    }

    private long countUnsent() {
        return intake.context
                .getBean(MongoDatabase.class)
                .getCollection("complaints")
                .countDocuments(new Document("outbox.sequence", new Document("$gt", 0)));
    }
}
