package io.huiyin.infrastructure.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates field by field against the back end's own, which a condition in other words makes the store use. */
class DirectUpdateOracleTests {

    private static final int COMMANDS = 1_500;
    private static final int QUESTIONS = 200;
    private static final List<String> FIELDS = List.of("a", "b", "version", "list", "state", "only");
    private static final Document ALL = new Document();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void bothWaysHaveTheSameEffect(long seed) throws Exception {
        var random = new Random(seed);
        var files = new StoreFiles(directory.resolve("direct"));
        var otherFiles = new StoreFiles(directory.resolve("other"));
        try (var journal = journal(files);
                var otherJournal = journal(otherFiles)) {
            var direct = store(journal);
            var other = store(otherJournal);
            List.of(direct, other).forEach(store -> store.createIndex(unique()));

            for (int n = 0; n < COMMANDS; n++) {
                if (n == COMMANDS / 4) {
                    List.of(direct, other).forEach(store -> indexes().forEach(store::createIndex));
                }
                var command = command(random);

                var reply = direct.tryRun(command);

                assertThat(reply).as("%s", command).isEqualTo(other.tryRun(inOtherWords(command)));
                if (n % 10 == 0) {
                    assertThat(all(direct)).as("after %s", command).isEqualTo(all(other));
                }
            }

            assertThat(all(direct)).isEqualTo(all(other)).hasSizeGreaterThan(10);
            assertThatIndexesAgree(random, direct, other);
        }
        assertThat(all(restarted(files))).isEqualTo(all(restarted(otherFiles)));
        assertThatIndexesAgree(random, restarted(files), restarted(otherFiles));
    }

    private static FileJournal journal(StoreFiles files) throws Exception {
        Files.createDirectories(files.directory());
        return new FileJournal(files, 1, false, ChannelFile::open);
    }

    private static TestStore store(Journal journal) {
        return new TestStore(new StoreBackend(journal, Capacity.unlimited(), new StoredDocuments()));
    }

    private static TestStore restarted(StoreFiles files) throws Exception {
        return new TestStore(new StoreBackend(
                Journal.NONE, Capacity.unlimited(), Recovery.of(files).documents()));
    }

    private static List<Document> all(TestStore store) {
        return TestStore.found(store.run(TestStore.find(ALL, ALL, 0)));
    }

    private static void assertThatIndexesAgree(Random random, TestStore direct, TestStore other) {
        for (int n = 0; n < QUESTIONS; n++) {
            var path = List.of("a", "b", "state.a", "list.a", "list", "only").get(random.nextInt(6));
            var query = new Document(path, new Document(random.nextBoolean() ? "$gte" : "$eq", scalar(random)));
            var question = TestStore.find(query, ALL, 0);

            assertThat(TestStore.found(direct.run(question)))
                    .as("%s", query)
                    .containsExactlyInAnyOrderElementsOf(TestStore.found(other.run(question)));
        }
    }

    private static Document unique() {
        return index("unique", new Document("only", 1)).append("sparse", true).append("unique", true);
    }

    private static List<Document> indexes() {
        return List.of(
                index("one", new Document("a", 1)),
                index("two", new Document("state.a", -1).append("_id", 1)).append("sparse", true),
                index("three", new Document("list.a", 1)).append("sparse", true),
                index("four", new Document("list", 1).append("b", 1)),
                index("five", new Document("state", 1)));
    }

    private static Document index(String name, Document key) {
        return new Document("name", name).append("key", key);
    }

    private static Document command(Random random) {
        if (random.nextInt(10) == 0) {
            var one = new Document("q", new Document("_id", id(random))).append("limit", 1);
            return new Document("delete", "things").append("deletes", List.of(one));
        }
        var updates = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> new Document("q", condition(random))
                        .append("u", update(random))
                        .append("upsert", random.nextInt(3) == 0))
                .toList();
        return new Document("update", "things").append("updates", updates).append("ordered", random.nextBoolean());
    }

    /** Says of each value that it is to be equal, instead of just naming it. */
    private static Document inOtherWords(Document command) {
        var said = command.cloneDeeply();
        if (said.get("updates") instanceof List<?> updates) {
            updates.stream().map(Document.class::cast).forEach(update -> {
                if (update.get("q") instanceof Document condition) {
                    var others = new Document();
                    inOtherWords(condition, others);
                    update.put("q", others);
                }
            });
        }
        return said;
    }

    private static void inOtherWords(Document condition, Document into) {
        condition.forEach((name, value) -> {
            if (name.equals("$and")) {
                ((List<?>) value).forEach(part -> inOtherWords((Document) part, into));
            } else {
                into.put(name, new Document("$eq", value));
            }
        });
    }

    private static Document condition(Random random) {
        var id = new Document("_id", id(random));
        return switch (random.nextInt(4)) {
            case 0 -> id.append("version", number(random));
            case 1 -> new Document("$and", List.of(id, new Document("version", number(random))));
            case 2 -> random.nextInt(3) == 0 ? id.append("a", scalar(random)) : id;
            default -> id;
        };
    }

    private static Object id(Random random) {
        int n = random.nextInt(12);
        return switch (random.nextInt(4)) {
            case 0 -> "id " + n;
            case 1 -> n;
            case 2 -> (long) n;
            default -> new UUID(0, n);
        };
    }

    private static Document update(Random random) {
        var update = new Document();
        for (int n = random.nextInt(4); n >= 0; n--) {
            var operator = List.of("$set", "$set", "$unset", "$push", "$pull", "$inc", "$setOnInsert")
                    .get(random.nextInt(random.nextInt(5) == 0 ? 7 : 5));
            if (!(update.computeIfAbsent(operator, unseen -> new Document()) instanceof Document fields)) {
                throw new IllegalStateException();
            }
            fields.put(name(random, operator), argument(random, operator));
        }
        return update;
    }

    private static String name(Random random, String operator) {
        if (random.nextInt(20) == 0) {
            return List.of("state.a", "list.0", "_id", "a.b", "only.$x", "tries.1", "tries.2", "tries.3.a")
                    .get(random.nextInt(8));
        }
        boolean onList = operator.equals("$push") || operator.equals("$pull");
        return onList && random.nextInt(8) > 0 ? "list" : FIELDS.get(random.nextInt(FIELDS.size()));
    }

    private static Object argument(Random random, String operator) {
        return switch (operator) {
            case "$push" ->
                random.nextInt(4) == 0
                        ? value(random, 1)
                        : new Document("$each", random.nextInt(5) == 0 ? List.of() : list(random));
            case "$pull" -> pulled(random);
            case "$inc" -> number(random);
            case "$unset" -> "";
            default -> value(random, 2);
        };
    }

    private static Object pulled(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> scalar(random);
            case 1 -> new Document("a", scalar(random));
            case 2 -> new Document("$in", List.of(scalar(random), scalar(random)));
            default ->
                new Document(
                        "a", new Document(List.of("$lte", "$lt", "$gt", "$eq").get(random.nextInt(4)), number(random)));
        };
    }

    private static Object value(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 0, 1 -> scalar(random);
            case 2 -> list(random);
            default -> {
                var inner = new Document("a", value(random, depth - 1));
                yield random.nextInt(4) == 0 ? new Document("b", value(random, depth - 1)).append("a", 1) : inner;
            }
        };
    }

    private static List<Object> list(Random random) {
        var list = new ArrayList<Object>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            list.add(
                    random.nextInt(3) == 0
                            ? scalar(random)
                            : new Document(random.nextInt(40) == 0 ? "$x" : "a", number(random)).append("b", "text"));
        }
        return list;
    }

    private static Object number(Random random) {
        int n = random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0 -> (double) n;
            case 1 -> n == 0 ? -0.0 : n / 2.0;
            case 2 -> n;
            case 3 -> (1L << 53) + n;
            default -> (long) n;
        };
    }

    private static Object scalar(Random random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                random.nextInt(40) == 0 ? "long ".repeat(random.nextInt(4_000)) : "abc".substring(random.nextInt(3));
            case 1 -> random.nextBoolean();
            case 2 -> Instant.ofEpochMilli(random.nextInt(3));
            case 3 -> new UUID(0, random.nextInt(2));
            default -> number(random);
        };
    }
}
