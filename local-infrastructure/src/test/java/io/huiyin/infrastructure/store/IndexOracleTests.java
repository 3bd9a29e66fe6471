package io.huiyin.infrastructure.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store with indexes against the store without: whatever is stored and asked, the answer is the same. */
class IndexOracleTests {

    private static final int WRITES = 1_200;
    private static final int QUERIES = 400;
    private static final List<String> PATHS = List.of("a", "b", "c.d", "c.e", "list.n", "list.m", "tags", "list.0.n");

    /** The back end's order of empty arrays contradicts itself, so none is sorted by. */
    private static final List<String> SORTABLE = List.of("a", "b", "c.d", "c.e", "_id");

    private static final List<String> OPERATORS = List.of("$eq", "$gt", "$gte", "$lt", "$lte", "$ne", "$exists");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void indexesChangeNoAnswer(long seed) throws Exception {
        var random = new Random(seed);
        var files = new StoreFiles(directory);
        var journal = new FileJournal(files, 1, false, ChannelFile::open);
        var indexed = new TestStore(new StoreBackend(journal, Capacity.unlimited(), new StoredDocuments()));
        var plain = new TestStore(new StoreBackend(Journal.NONE, Capacity.unlimited(), new StoredDocuments()));
        int late = random.nextInt(WRITES);

        for (int write = 0; write < WRITES; write++) {
            if (write == late / 2 || write == late) {
                indexes(random).forEach(indexed::createIndex);
            }
            var command = write(random);
            plain.tryRun(command)
                    .ifPresent(reply -> assertThat(indexed.run(command))
                            .as(command.toString())
                            .isEqualTo(reply));
        }

        ask(random, indexed, plain);
        journal.close();
        ask(random, new TestStore(restarted(files)), plain);
    }

    private static StoreBackend restarted(StoreFiles files) throws Exception {
        return new StoreBackend(
                Journal.NONE, Capacity.unlimited(), Recovery.of(files).documents());
    }

    private static void ask(Random random, TestStore indexed, TestStore plain) {
        for (int n = 0; n < QUERIES; n++) {
            var query = query(random, 2);
            var sort = sort(random);
            int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(10) : 0;

            var reply = plain.tryRun(TestStore.find(query, sort, 0));
            if (reply.isEmpty()) {
                continue;
            }
            var expected = TestStore.found(reply.get());

            var found = TestStore.found(indexed.run(TestStore.find(query, sort, limit)));

            var described = "%s sort %s limit %d".formatted(query, sort, limit);
            assertThat(found).as(described).hasSize(limit == 0 ? expected.size() : Math.min(limit, expected.size()));
            assertThat(expected).as(described).containsAll(found);
            assertThat(found).as(described).doesNotHaveDuplicates();
            assertThatSameOrder(sort, found, expected, described);
            assertThat(indexed.run(count(query)).get("n")).as(described).isEqualTo(expected.size());
        }
    }

    private static Document count(Document query) {
        return new Document("count", "things").append("query", query);
    }

    /** Documents that the sort holds for equal may change places. */
    private static void assertThatSameOrder(
            Document sort, List<Document> found, List<Document> expected, String described) {
        for (int place = 0; place < found.size(); place++) {
            for (var path : sort.keySet()) {
                var comparator = sort.get(path).equals(1) ? ValueComparator.asc() : ValueComparator.desc();
                assertThat(comparator.compare(
                                Utils.getSubdocumentValueCollectionAware(found.get(place), path),
                                Utils.getSubdocumentValueCollectionAware(expected.get(place), path)))
                        .as("%s at %d of %s", path, place, described)
                        .isZero();
            }
        }
    }

    private static List<Document> indexes(Random random) {
        var indexes = new ArrayList<Document>();
        for (int n = 0; n < 4; n++) {
            var keys = new Document();
            for (int key = 0; key <= random.nextInt(3); key++) {
                keys.put(path(random), random.nextBoolean() ? 1 : -1);
            }
            if (random.nextInt(3) == 0) {
                keys.put("_id", random.nextBoolean() ? 1 : -1);
            }
            indexes.add(new Document("name", n + " " + random.nextLong())
                    .append("key", keys)
                    .append("sparse", random.nextInt(3) == 0));
        }
        return indexes;
    }

    private static Document write(Random random) {
        var id = random.nextInt(500);
        return switch (random.nextInt(5)) {
            case 0 ->
                update(new Document("_id", id), new Document("$set", new Document(path(random), value(random, 1))));
            case 1 -> update(query(random, 1), new Document("$unset", new Document("a", 1)));
            case 2 ->
                new Document("delete", "things")
                        .append("deletes", List.of(new Document("q", new Document("_id", id)).append("limit", 1)));
            default ->
                new Document("insert", "things")
                        .append("documents", List.of(document(random).append("_id", id)));
        };
    }

    private static Document update(Document query, Document change) {
        return new Document("update", "things")
                .append(
                        "updates",
                        List.of(new Document("q", query).append("u", change).append("multi", true)));
    }

    private static Document document(Random random) {
        var document = new Document();
        for (var field : List.of("a", "b", "tags")) {
            if (random.nextInt(4) > 0) {
                document.put(field, value(random, field.equals("tags") ? 2 : 1));
            }
        }
        if (random.nextInt(4) > 0) {
            document.put("c", random.nextInt(5) == 0 ? value(random, 0) : inner(random, "d", "e"));
        }
        var list = new ArrayList<Object>();
        for (int n = random.nextInt(4); n > 0; n--) {
            list.add(random.nextInt(6) == 0 ? value(random, 0) : inner(random, "n", "m"));
        }
        return random.nextInt(3) == 0 ? document : document.append("list", list);
    }

    private static Document inner(Random random, String one, String other) {
        var inner = new Document();
        if (random.nextInt(4) > 0) {
            inner.put(one, value(random, 0));
        }
        return random.nextBoolean() ? inner : inner.append(other, value(random, 0));
    }

    private static Object value(Random random, int arrays) {
        if (arrays > 0 && random.nextInt(arrays > 1 ? 2 : 8) == 0) {
            var list = new ArrayList<Object>();
            for (int n = random.nextInt(4) + 2 - arrays; n > 0; n--) {
                list.add(value(random, arrays - 1));
            }
            return list;
        }
        return switch (random.nextInt(9)) {
            case 0 -> random.nextInt(4);
            case 1 -> (long) random.nextInt(4);
            case 2 -> random.nextInt(8) / 2.0;
            case 3 ->
                List.of("", "a", "ab", "b", "\u0000", "\u00e9", "\uffee", "\ud83d\ude00")
                        .get(random.nextInt(8));
            case 4 -> random.nextBoolean();
            case 5 -> Instant.ofEpochMilli(random.nextInt(3) - 1);
            case 6 -> new Document("n", random.nextInt(2));
            case 7 -> (1L << 53) + random.nextInt(3);
            default -> "abc".substring(random.nextInt(3));
        };
    }

    private static Document query(Random random, int depth) {
        var query = new Document();
        for (int n = random.nextInt(3); n >= 0; n--) {
            if (depth > 0 && random.nextInt(5) == 0) {
                query.put(random.nextBoolean() ? "$and" : "$or", List.of(query(random, depth - 1), query(random, 0)));
            } else {
                query.put(random.nextInt(8) == 0 ? "_id" : path(random), demand(random));
            }
        }
        return query;
    }

    private static Object demand(Random random) {
        return switch (random.nextInt(10)) {
            case 8 -> new BsonRegularExpression("^" + "abc".substring(random.nextInt(3)), "");
            case 9 -> new Document("$all", List.of("abc".substring(random.nextInt(3)), "c"));
            case 0, 1 -> value(random, 0);
            case 2 -> new Document("$in", List.of(value(random, 0), value(random, 1), random.nextInt(100)));
            case 3 -> new Document("$all", List.of(value(random, 0)));
            case 4 -> new Document("$elemMatch", new Document("$gt", value(random, 0)));
            case 5 ->
                new Document(OPERATORS.get(random.nextInt(5)), value(random, 0))
                        .append(OPERATORS.get(random.nextInt(6)), value(random, 0));
            case 6 -> new Document("$eq", null);
            default -> new Document(OPERATORS.get(random.nextInt(OPERATORS.size())), value(random, 0));
        };
    }

    private static Document sort(Random random) {
        var sort = new Document();
        for (int n = random.nextInt(3); n > 0; n--) {
            sort.put(SORTABLE.get(random.nextInt(SORTABLE.size())), random.nextBoolean() ? 1 : -1);
        }
        return sort;
    }

    private static String path(Random random) {
        return PATHS.get(random.nextInt(PATHS.size()));
    }
}
