package io.huiyin.infrastructure.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What the services ask of a MongoDB, asked of the store through the driver that they use. */
class DriverContractIntegrationTests {

    private static EmbeddedStore store;
    private static MongoClient client;
    private MongoCollection<Document> complaints;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.start();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void aFreshCollection(TestInfo test) {
        complaints = client.getDatabase("contract")
                .getCollection(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void aConditionalUpdateHappensOnlyAtTheExpectedVersion() {
        complaints.insertOne(new Document("_id", "c1").append("version", 1).append("outbox", List.of()));
        var change = combine(set("version", 2), set("state", "OPEN"), push("outbox", new Document("n", 1)));

        var first = complaints.updateOne(and(eq("_id", "c1"), eq("version", 1)), change);
        var second = complaints.updateOne(and(eq("_id", "c1"), eq("version", 1)), change);

        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(second.getMatchedCount()).isZero();
        assertThat(one("c1").getList("outbox", Document.class)).containsExactly(new Document("n", 1));
    }

    @Test
    void setPushAndPullComposeInOneUpdate() {
        complaints.insertOne(new Document("_id", "c1").append("tags", List.of("a", "b", "c", "b")));

        complaints.updateOne(eq("_id", "c1"), combine(pullAll("tags", List.of("b")), set("version", 2)));
        complaints.updateOne(eq("_id", "c1"), pushEach("tags", List.of("d", "e")));
        complaints.updateOne(eq("_id", "c1"), pull("tags", "a"));

        assertThat(one("c1").getList("tags", String.class)).containsExactly("c", "d", "e");
        assertThat(one("c1").getInteger("version")).isEqualTo(2);
    }

    @Test
    void aPrefixOfTheOutboxIsPulledByItsSequence() {
        complaints.insertOne(new Document("_id", "c1").append("outbox", outbox(1, 2, 3)));

        complaints.updateOne(eq("_id", "c1"), pull("outbox", new Document("n", new Document("$lte", 2))));

        assertThat(one("c1").getList("outbox", Document.class)).containsExactly(new Document("n", 3));
    }

    @Test
    void anUpsertMakesTheDocumentOnceUnderItsOwnId() {
        var upsert = new UpdateOptions().upsert(true);

        var first = complaints.updateOne(eq("_id", "c1"), setOnInsert("by", "first"), upsert);
        var second = complaints.updateOne(eq("_id", "c1"), setOnInsert("by", "second"), upsert);

        assertThat(first.getUpsertedId()).isNotNull();
        assertThat(second.getUpsertedId()).isNull();
        assertThat(one("c1").getString("by")).isEqualTo("first");
    }

    @Test
    void anUpsertOfAnOldVersionIsADuplicateKey() {
        complaints.insertOne(new Document("_id", "c1").append("version", 7));

        assertThatThrownBy(() -> complaints.updateOne(
                        and(eq("_id", "c1"), eq("version", 6)), set("version", 7), new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11_000));
    }

    @Test
    void dottedNamesReachIntoMaps() {
        complaints.insertOne(new Document("_id", "c1").append("heard", new Document("intake", 1)));

        complaints.updateOne(eq("_id", "c1"), combine(set("heard.routing", 3), set("heard.intake", 2)));

        assertThat(one("c1").get("heard", Document.class)).isEqualTo(new Document("intake", 2).append("routing", 3));
    }

    @Test
    void anUnorderedBulkGoesOnAfterAnError() {
        complaints.insertOne(new Document("_id", 3));

        var failure = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> complaints.insertMany(numbered(1, 6), new InsertManyOptions().ordered(false)));

        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(5);
        assertThat(failure.getWriteErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getIndex()).isEqualTo(2));
        assertThat(complaints.countDocuments()).isEqualTo(6);
    }

    @Test
    void anOrderedBulkEndsAtItsFirstError() {
        complaints.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        complaints.insertMany(List.of(referenced(1, "R1"), referenced(2, "R2"), referenced(3, "R3")));
        List<WriteModel<Document>> updates = List.of(
                new UpdateOneModel<>(eq("_id", 1), set("reference", "R9")),
                new UpdateOneModel<>(eq("_id", 2), set("reference", "R3")),
                new UpdateOneModel<>(eq("_id", 3), set("reference", "R8")));

        var failure = catchThrowableOfType(MongoBulkWriteException.class, () -> complaints.bulkWrite(updates));

        assertThat(failure.getWriteErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
        assertThat(one(1).getString("reference")).isEqualTo("R9");
        assertThat(one(3).getString("reference")).isEqualTo("R3");
    }

    @Test
    void aLargeBulkOfUpsertsReportsEachOfThem() {
        var upserts = IntStream.range(0, 500)
                .mapToObj(
                        n -> new UpdateOneModel<Document>(eq("_id", n), set("n", n), new UpdateOptions().upsert(true)))
                .toList();

        var ordered = complaints.bulkWrite(upserts);
        var again = complaints.bulkWrite(upserts, new BulkWriteOptions().ordered(false));

        assertThat(ordered.getUpserts()).hasSize(500);
        assertThat(ordered.getUpserts().get(499).getIndex()).isEqualTo(499);
        assertThat(again.getMatchedCount()).isEqualTo(500);
    }

    @Test
    void findSortsProjectsAndLimits() {
        complaints.insertMany(numbered(1, 30));

        var found = complaints
                .find(gt("_id", 10))
                .sort(Sorts.descending("n"))
                .projection(Projections.include("n"))
                .limit(3)
                .into(new ArrayList<>());

        assertThat(found)
                .containsExactly(
                        new Document("_id", 30).append("n", 30),
                        new Document("_id", 29).append("n", 29),
                        new Document("_id", 28).append("n", 28));
    }

    @Test
    void aLongResultComesInBatches() {
        complaints.insertMany(numbered(1, 1_000));

        assertThat(complaints.find().batchSize(100).into(new ArrayList<>())).hasSize(1_000);
    }

    @Test
    void aSparseUniqueIndexBindsOnlyThoseThatHaveTheField() {
        complaints.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        complaints.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        complaints.insertOne(new Document("_id", 3).append("key", "k"));

        assertThatThrownBy(() -> complaints.insertOne(new Document("_id", 4).append("key", "k")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11_000));
        assertThat(complaints.find(eq("key", "k")).first()).isEqualTo(one(3));
    }

    @Test
    void elementsOfAnArrayAreMatchedTogether() {
        complaints.insertMany(List.of(
                new Document("_id", 1).append("outbox", outbox(1, 2)),
                new Document("_id", 2).append("outbox", outbox(5)),
                new Document("_id", 3).append("outbox", List.of())));

        assertThat(complaints
                        .find(elemMatch("outbox", and(gt("n", 2), gt("n", 4))))
                        .into(new ArrayList<>()))
                .containsExactly(one(2));
        assertThat(complaints
                        .find(new Document("outbox.0", new Document("$exists", true)))
                        .into(new ArrayList<>()))
                .hasSize(2);
    }

    @Test
    void aClaimGivesTheDocumentBackAsItIsAfterwards() {
        complaints.insertMany(numbered(1, 3));

        var claimed = complaints.findOneAndUpdate(
                gt("n", 1),
                set("owner", "me"),
                new FindOneAndUpdateOptions().sort(Sorts.descending("n")).returnDocument(ReturnDocument.AFTER));

        assertThat(claimed).isEqualTo(new Document("_id", 3).append("n", 3).append("owner", "me"));
    }

    @Test
    void aDroppedCollectionStartsEmpty() {
        complaints.drop();
        complaints.insertMany(numbered(1, 3));
        complaints.drop();

        complaints.insertOne(new Document("_id", 1));

        assertThat(complaints.countDocuments()).isEqualTo(1);
    }

    private Document one(Object id) {
        var found = complaints.find(eq("_id", id)).first();
        assertThat(found).isNotNull();
        return found;
    }

    private static Document referenced(int id, String reference) {
        return new Document("_id", id).append("reference", reference);
    }

    private static List<Document> outbox(int... sequences) {
        return IntStream.of(sequences).mapToObj(n -> new Document("n", n)).toList();
    }

    private static List<Document> numbered(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> new Document("_id", n).append("n", n))
                .toList();
    }
}
