package io.huiyin.infrastructure.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KilledStoreIntegrationTests {

    private static final int WRITERS = 8;

    @TempDir
    private Path data;

    /** What the driver was told, complaint by complaint: the number of acknowledged pushes. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    /** The small threshold keeps a snapshot in the making all the time, so that most kills hit one. */
    @ParameterizedTest
    @CsvSource({"--compact-after=67108864, 2", "--compact-after=20000, 4"})
    void everyAcknowledgedWriteIsThereAfterKillMinus9(String compaction, int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            try (var store = StoreProcess.start(data, "256m", compaction);
                    var client = MongoClients.create(store.uri())) {
                assertThatAllIsThere(complaints(client));
                writeUntilKilled(store, client, round, 600 + 350 * round);
            }
        }
        try (var store = StoreProcess.start(data, "256m", compaction);
                var client = MongoClients.create(store.uri())) {
            assertThatAllIsThere(complaints(client));
            assertThat(complaints(client).listIndexes().map(index -> index.getString("name")))
                    .contains("reference_1");
        }
    }

    @Test
    void theSameHoldsWithFsync() throws Exception {
        try (var store = StoreProcess.start(data, "256m", "--fsync", "--compact-after=20000");
                var client = MongoClients.create(store.uri())) {
            writeUntilKilled(store, client, 0, 800);
        }
        try (var store = StoreProcess.start(data, "256m");
                var client = MongoClients.create(store.uri())) {
            assertThatAllIsThere(complaints(client));
        }
    }

    private void writeUntilKilled(StoreProcess store, MongoClient client, int round, int writes) throws Exception {
        var complaints = complaints(client);
        complaints.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        var done = new AtomicInteger();
        var ended = new CountDownLatch(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            var prefix = round + "-" + writer + "-";
            Thread.ofVirtual().start(() -> {
                try {
                    writeForEver(complaints, prefix, done);
                } catch (MongoException e) {
                    // The store was killed.
                } finally {
                    ended.countDown();
                }
            });
        }
        Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(60))
                .until(() -> done.get() >= writes);
        store.kill();
        ended.await();
    }

    private void writeForEver(MongoCollection<Document> complaints, String prefix, AtomicInteger done) {
        for (int n = 0; ; n++) {
            var id = prefix + n;
            complaints.insertOne(
                    new Document("_id", id).append("reference", "R" + id).append("version", 0));
            acknowledged.put(id, 0);
            for (int version = 1; version <= 3; version++) {
                complaints.updateOne(
                        eq("_id", id), combine(set("version", version), push("outbox", new Document("n", version))));
                acknowledged.put(id, version);
                done.incrementAndGet();
            }
        }
    }

    private void assertThatAllIsThere(MongoCollection<Document> complaints) {
        var stored = new ConcurrentHashMap<String, Document>();
        complaints.find().forEach(document -> stored.put(document.getString("_id"), document));
        var missing = new ArrayList<String>();
        acknowledged.forEach((id, version) -> {
            var document = stored.get(id);
            if (document == null || document.getInteger("version") < version) {
                missing.add(id);
            }
        });
        assertThat(missing).isEmpty();
        assertThat(stored.values())
                .allSatisfy(document -> assertThat(document.getList("outbox", Document.class, new ArrayList<>()))
                        .hasSize(document.getInteger("version")));
        assertThat(complaints.countDocuments()).isEqualTo(stored.size());
    }

    private static MongoCollection<Document> complaints(MongoClient client) {
        return client.getDatabase("intake").getCollection("complaints");
    }
}
