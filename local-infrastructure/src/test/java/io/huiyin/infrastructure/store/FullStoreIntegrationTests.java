package io.huiyin.infrastructure.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullStoreIntegrationTests {

    @TempDir
    private Path data;

    @Test
    void aFullStoreSaysSoAndStaysAlive() throws Exception {
        try (var store = StoreProcess.start(data, "64m");
                var client = MongoClients.create(store.uri())) {
            var complaints = client.getDatabase("intake").getCollection("complaints");

            var refusal = fill(complaints);

            assertThat(refusal.getErrorCode()).isEqualTo(StoreFull.EXCEEDED_MEMORY_LIMIT);
            assertThat(refusal.getErrorMessage()).contains("The store is full").contains("-Xmx");
            assertThat(complaints.find(eq("_id", 1)).first()).isNotNull();
            long before = complaints.countDocuments();
            assertThat(complaints.deleteMany(lt("_id", 2_000)).getDeletedCount())
                    .isEqualTo(1_999);
            complaints.insertOne(complaint(0));
            assertThat(complaints.countDocuments()).isEqualTo(before - 1_998);
            assertThat(store.isAlive()).isTrue();
        }
    }

    private static MongoCommandException fill(MongoCollection<Document> complaints) {
        return catchThrowableOfType(MongoCommandException.class, () -> {
            for (int from = 1; ; from += 100) {
                complaints.insertMany(batch(from));
            }
        });
    }

    private static List<Document> batch(int from) {
        return IntStream.range(from, from + 100)
                .mapToObj(FullStoreIntegrationTests::complaint)
                .toList();
    }

    private static Document complaint(int id) {
        var document = new Document("_id", id);
        for (int field = 0; field < 30; field++) {
            document.append("field" + field, "value " + id + " of " + field);
        }
        return document;
    }
}
