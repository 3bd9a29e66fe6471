package io.huiyin.infrastructure.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ConcurrentUseIntegrationTests {

    private static final int FIELDS = 40;
    private static final int ROUNDS = 1_500;

    @Test
    void aReaderNeverSeesHalfAWrite() throws Exception {
        try (var store = EmbeddedStore.start();
                var client = MongoClients.create(store.uri());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var complaints = client.getDatabase("intake").getCollection("complaints");
            complaints.insertOne(new Document("_id", 1));
            var everyField = combine(
                    IntStream.range(0, FIELDS).mapToObj(n -> inc("f" + n, 1)).toList());

            var writing = threads.submit(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    complaints.updateOne(eq("_id", 1), everyField);
                }
                return true;
            });

            while (!writing.isDone()) {
                var seen = Objects.requireNonNull(complaints.find(eq("_id", 1)).first());
                seen.remove("_id");
                assertThat(seen.values().stream().distinct().count()).isLessThanOrEqualTo(1);
            }
            assertThat(writing.get()).isTrue();
        }
    }

    @Test
    void ofTwoWhoWriteOnTheSameVersionOneLoses() throws Exception {
        try (var store = EmbeddedStore.start();
                var client = MongoClients.create(store.uri());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var complaints = client.getDatabase("intake").getCollection("complaints");
            complaints.insertOne(new Document("_id", 1).append("version", 0));

            var winners = IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(wins(complaints, n)))
                    .mapToInt(ConcurrentUseIntegrationTests::result)
                    .sum();

            var stored = Objects.requireNonNull(complaints.find(eq("_id", 1)).first());
            assertThat(stored.getInteger("version")).isEqualTo(winners);
            assertThat(stored.getList("by", Integer.class)).hasSize(winners);
        }
    }

    private static Callable<Integer> wins(MongoCollection<Document> complaints, int writer) {
        return () -> {
            int won = 0;
            for (int round = 0; round < 100; round++) {
                var seen = Objects.requireNonNull(complaints.find(eq("_id", 1)).first());
                int version = seen.getInteger("version");
                won += (int) complaints
                        .updateOne(
                                and(eq("_id", 1), eq("version", version)),
                                combine(set("version", version + 1), Updates.push("by", writer)))
                        .getModifiedCount();
            }
            return won;
        };
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
