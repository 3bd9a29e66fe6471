package io.huiyin.infrastructure.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexWalkTests {

    private final List<Index<Long>> indexes = List.of(
            index("id", true, false, "_id"),
            index("received", false, false, "-receivedAt", "-_id"),
            index("status", false, false, "status", "-receivedAt", "-_id"),
            index("owner", false, false, "owner", "status"),
            index("due", false, true, "due"),
            index("since", false, true, "since", "_id"));

    private final Document newestFirst = new Document("receivedAt", -1).append("_id", -1);

    @Test
    void theOneDocumentComesBeforeAnythingElse() {
        assertThat(chosen(new Document("owner", "me").append("status", "OPEN").append("_id", 1), null))
                .isEqualTo("id");
    }

    @Test
    void theMostEqualValuesNarrowMost() {
        assertThat(chosen(new Document("status", "OPEN").append("owner", "me"), newestFirst))
                .isEqualTo("owner");
    }

    @Test
    void equalValuesAndOrderComeFromOneIndex() {
        assertThat(chosen(new Document("$and", List.of(new Document("status", "OPEN"))), newestFirst))
                .isEqualTo("status in order");
        assertThat(chosen(new Document("status", "OPEN"), new Document("receivedAt", 1).append("_id", 1)))
                .isEqualTo("status in order");
        assertThat(chosen(new Document("status", "OPEN"), new Document("receivedAt", 1).append("_id", -1)))
                .isEqualTo("status");
        assertThat(chosen(new Document("status", new Document("$in", List.of("OPEN", "NEW"))), newestFirst))
                .isEqualTo("status");
    }

    @Test
    void anIndexMayServeForItsOrderAlone() {
        assertThat(chosen(new Document("text", "x"), newestFirst)).isEqualTo("received in order");
    }

    @Test
    void aSparseIndexServesOnlyThoseWhoWantAValue() {
        assertThat(chosen(new Document("due", new Document("$lte", 5)), new Document("due", 1)))
                .isEqualTo("due in order");
        assertThat(chosen(new Document("due", null), null)).isNull();
        assertThat(chosen(new Document(), new Document("due", 1))).isNull();
    }

    @Test
    void anArrayEndsTheOrder() {
        ((StoredIndex) indexes.get(4)).put(new Document("due", List.of(1, 9)), 1L);

        assertThat(chosen(new Document("due", new Document("$lte", 5)), new Document("due", 1)))
                .isEqualTo("due");
    }

    @Test
    void nothingHelpsWhereNothingIsDemandedOfAFirstKey() {
        assertThat(chosen(new Document("receivedAt", new Document("$ne", 5)), null))
                .isNull();
        assertThat(chosen(new Document("$or", List.of(new Document("owner", 1), new Document("_id", 2))), null))
                .isNull();
    }

    private @Nullable String chosen(Document query, @Nullable Document sort) {
        var walk = IndexWalk.best(indexes, Conditions.of(query), SortOrder.of(sort));
        return walk == null ? null : walk.index().getName() + (walk.inOrder() ? " in order" : "");
    }

    private static StoredIndex index(String name, boolean unique, boolean sparse, String... keys) {
        var indexKeys = new ArrayList<IndexKey>();
        for (var key : keys) {
            indexKeys.add(new IndexKey(key.replace("-", ""), !key.startsWith("-")));
        }
        return new StoredIndex(name, indexKeys, unique, sparse, bytes -> {});
    }
}
