package io.huiyin.benchmarks.importing;

import io.huiyin.events.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.RawBsonDocument;

/**
 * What the services really wrote about some complaints, so that the ceiling can write the same.
 *
 * @param complaints in the order in which they were registered
 * @param documents of each service, by complaint
 * @param events on the topic of each service, by complaint
 */
record Written(
        List<String> complaints,
        Map<Source, Map<String, RawBsonDocument>> documents,
        Map<Source, Map<String, List<ConsumerRecord<String, byte[]>>>> events) {

    private static final int IN_A_QUERY = 500;

    static Written about(Topics topics, Documents documents) {
        var registered = topics.registered();
        Map<Source, Map<String, RawBsonDocument>> found = new EnumMap<>(Source.class);
        for (var source : Source.values()) {
            found.put(source, documents.of(source, registered, IN_A_QUERY));
        }
        return new Written(registered, found, topics.events());
    }

    RawBsonDocument document(Source source, String complaint) {
        return Objects.requireNonNull(documents.getOrDefault(source, Map.of()).get(complaint), complaint);
    }

    /** Oldest first; none where the service said nothing of this complaint. */
    List<ConsumerRecord<String, byte[]>> events(Source source, String complaint) {
        return events.getOrDefault(source, Map.of()).getOrDefault(complaint, List.of());
    }

    ConsumerRecord<String, byte[]> registration(String complaint) {
        return events(Source.INTAKE, complaint).getFirst();
    }

    double meanDocument(Source source) {
        return documents.getOrDefault(source, Map.of()).values().stream()
                .mapToInt(document -> document.getByteBuffer().remaining())
                .average()
                .orElse(0);
    }

    double meanEvent(Source source) {
        return all(source).stream()
                .mapToInt(event -> event.serializedValueSize())
                .average()
                .orElse(0);
    }

    double eventsPerComplaint(Source source) {
        return all(source).size() / (double) complaints.size();
    }

    double eventsPerComplaint() {
        double sum = 0;
        for (var source : Source.values()) {
            sum += eventsPerComplaint(source);
        }
        return sum;
    }

    /** When the last of the events was said, in milliseconds since 1970. */
    long lastSaid() {
        long last = 0;
        for (var source : Source.values()) {
            for (var event : all(source)) {
                last = Math.max(last, event.timestamp());
            }
        }
        return last;
    }

    private Collection<ConsumerRecord<String, byte[]>> all(Source source) {
        Collection<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        events.getOrDefault(source, Map.of()).values().forEach(all::addAll);
        return all;
    }
}
