package io.huiyin.infrastructure.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FullStoreIntegrationTests {

    @TempDir
    private Path data;

    /** What fills it: the heap must hold many small documents as well as a few large ones. */
    enum Filling {
        MANY_SMALL(500, 1, 20),
        USUAL(100, 30, 20),
        FEW_LARGE(2, 10, 100_000);

        private final int atOnce;
        private final int fields;
        private final int length;

        Filling(int atOnce, int fields, int length) {
            this.atOnce = atOnce;
            this.fields = fields;
            this.length = length;
        }

        List<Document> batch(int from) {
            return IntStream.range(from, from + atOnce)
                    .mapToObj(this::complaint)
                    .toList();
        }

        Document complaint(int id) {
            var document = new Document("_id", id);
            for (int field = 0; field < fields; field++) {
                document.append("field" + field, ("%-" + length + "d").formatted(id));
            }
            return document;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFullStoreSaysSoAndStaysAlive(Filling filling) throws Exception {
        try (var store = StoreProcess.start(data, "64m");
                var client = MongoClients.create(store.uri())) {
            var complaints = client.getDatabase("intake").getCollection("complaints");

            var refusal = fill(complaints, filling);

            assertThat(refusal.getErrorCode()).isEqualTo(StoreFull.EXCEEDED_MEMORY_LIMIT);
            assertThat(refusal.getErrorMessage()).contains("The store is full").contains("-Xmx");
            assertThat(complaints.find(eq("_id", 1)).first()).isNotNull();
            long before = complaints.countDocuments();
            assertThat(complaints.find().into(new ArrayList<>()).size()).isEqualTo(before);
            int gone = 2 * filling.atOnce;
            assertThat(complaints.deleteMany(lte("_id", gone)).getDeletedCount())
                    .isEqualTo(gone);
            complaints.insertOne(filling.complaint(1));
            assertThat(complaints.countDocuments()).isEqualTo(before - gone + 1);
            assertThat(store.isAlive()).isTrue();
        }
    }

    private static MongoCommandException fill(MongoCollection<Document> complaints, Filling filling) {
        return catchThrowableOfType(MongoCommandException.class, () -> {
            for (int from = 1; ; from += filling.atOnce) {
                complaints.insertMany(filling.batch(from));
            }
        });
    }
}
