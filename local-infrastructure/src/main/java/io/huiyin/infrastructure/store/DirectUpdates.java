package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the next version of a packed document out of the last one, and takes along the indexes that this concerns. */
final class DirectUpdates {

    private final StoredCollection collection;
    private final NavigableMap<Long, Packed> documents;

    DirectUpdates(StoredCollection collection, NavigableMap<Long, Packed> documents) {
        this.collection = collection;
        this.documents = documents;
    }

    /** The reply, or null where the back end has to do it; nothing has happened then. */
    @Nullable
    Document tryRun(DirectUpdate update, boolean upsert) {
        var ids = idIndex();
        if (ids == null) {
            return null;
        }
        var position = ids.positionOf(update.id());
        if (position == null) {
            return upsert ? null : reply(0, 0);
        }
        var before = Objects.requireNonNull(documents.get(position));
        var matches = update.matches(before);
        if (matches == null || (!matches && upsert)) {
            return null;
        }
        if (!matches) {
            return reply(0, 0);
        }
        var after = before.changed(update.changes());
        if (after == null || after.equals(before)) {
            return after == null ? null : reply(1, 0);
        }
        updateIndexes(update.changes(), position, before, after);
        collection.put(position, after);
        return reply(1, 1);
    }

    private void updateIndexes(FieldChanges changes, Long position, Packed before, Packed after) {
        var concerned = collection.getIndexes().stream()
                .map(StoredIndex.class::cast)
                .filter(index -> index.reads(changes.names()))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        var tree = concerned.stream().anyMatch(StoredIndex::isUnique) ? null : tree(concerned);
        var old = tree == null ? before.read() : before.parts(tree);
        var changed = tree == null ? after.read() : after.parts(tree);
        concerned.forEach(index -> index.checkUpdate(old, changed, collection));
        concerned.forEach(index -> index.updateInPlace(old, changed, position, collection));
    }

    private static FieldTree tree(List<StoredIndex> indexes) {
        return FieldTree.of(
                indexes.stream().flatMap(index -> index.paths().stream()).toList());
    }

    private @Nullable StoredIndex idIndex() {
        for (var index : collection.getIndexes()) {
            if (index instanceof StoredIndex stored && stored.isOfIds()) {
                return stored;
            }
        }
        return null;
    }

    private static Document reply(int matched, int modified) {
        return new Document("n", matched).append("nModified", modified);
    }
}
