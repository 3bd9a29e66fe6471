package io.huiyin.benchmarks.importing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.events.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;

/** Reads the services' documents as they lie in the store. */
record Documents(MongoClient client) {

    private static final Map<Source, String> COLLECTIONS = Map.of(
            Source.INTAKE, "complaints",
            Source.ROUTING, "ownerships",
            Source.ESCALATION, "clocks",
            Source.NOTIFICATION, "correspondences");

    Map<String, RawBsonDocument> of(Source source, List<String> complaints, int inAQuery) {
        var collection = client.getDatabase("huiyin_" + source.wireName())
                .getCollection(COLLECTIONS.getOrDefault(source, ""), RawBsonDocument.class);
        Map<String, RawBsonDocument> documents = new HashMap<>();
        for (int first = 0; first < complaints.size(); first += inAQuery) {
            var some = complaints.subList(first, Math.min(first + inAQuery, complaints.size()));
            for (var document : collection.find(Filters.in("_id", some)).into(new ArrayList<>())) {
                documents.put(document.getString("_id").getValue(), document);
            }
        }
        if (documents.size() != complaints.size()) {
            throw new MeasurementFailed("%s has %d documents of %d complaints"
                    .formatted(source.wireName(), documents.size(), complaints.size()));
        }
        return documents;
    }
}
