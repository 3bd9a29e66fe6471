package io.huiyin.benchmarks.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.measuring.Load.Operation;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One operation for each kind of access. Updates go round the same documents, so that each meets the version that the
 * round before it left; one that changes nothing fails the benchmark.
 */
final class Accesses {

    static final int BULK = 100;

    private static final int DOCUMENTS = 10_000;
    private static final String FILLING = "x".repeat(900);

    private final OwnStore store;

    Accesses(OwnStore store) {
        this.store = store;
    }

    Operation insert() {
        var documents = store.collection("inserted");
        documents.drop();
        return _ -> documents.insertOne(document(UUID.randomUUID().toString()));
    }

    Operation update() {
        var documents = filled();
        return number -> {
            var result = documents.updateOne(condition(number), change(number));
            expect(1, result.getMatchedCount());
        };
    }

    Operation updateMany() {
        var documents = filled();
        var unordered = new BulkWriteOptions().ordered(false);
        return number -> {
            var updates = LongStream.range(number * BULK, (number + 1) * BULK)
                    .mapToObj(single -> new UpdateOneModel<Document>(condition(single), change(single)))
                    .toList();
            expect(BULK, documents.bulkWrite(updates, unordered).getMatchedCount());
        };
    }

    Operation find() {
        var documents = filled();
        return number -> expect(
                1,
                documents
                        .find(Filters.eq("_id", id(number)))
                        .into(new ArrayList<>())
                        .size());
    }

    Operation findMany() {
        var documents = filled();
        return number -> {
            var ids = LongStream.range(number * BULK, (number + 1) * BULK)
                    .mapToObj(Accesses::id)
                    .toList();
            expect(
                    BULK,
                    documents
                            .find(Filters.in("_id", ids))
                            .into(new ArrayList<>())
                            .size());
        };
    }

    private MongoCollection<Document> filled() {
        var documents = store.collection("documents");
        documents.drop();
        for (int first = 0; first < DOCUMENTS; first += BULK) {
            List<Document> bulk = IntStream.range(first, first + BULK)
                    .mapToObj(number -> document(id(number)))
                    .toList();
            documents.insertMany(bulk);
        }
        return documents;
    }

    private static Document document(String id) {
        return new Document("_id", id)
                .append("version", 0L)
                .append("changed", 0L)
                .append("text", FILLING);
    }

    private static String id(long number) {
        return new UUID(0, number % DOCUMENTS).toString();
    }

    private static Bson condition(long number) {
        return Filters.and(Filters.eq("_id", id(number)), Filters.eq("version", number / DOCUMENTS));
    }

    private static Bson change(long number) {
        return Updates.combine(Updates.set("version", number / DOCUMENTS + 1), Updates.set("changed", number));
    }

    private static void expect(long expected, long actual) {
        if (actual != expected) {
            throw new MeasurementFailed("%d documents instead of %d".formatted(actual, expected));
        }
    }
}
