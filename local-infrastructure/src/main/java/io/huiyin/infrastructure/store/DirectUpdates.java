package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
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
            return upsert ? insert(update) : reply(0, 0);
        }
        var before = Objects.requireNonNull(documents.get(position));
        var matches = update.matches(before);
        if (matches == null || (!matches && upsert)) {
            return null;
        }
        return matches ? change(update.update(), position, before) : reply(0, 0);
    }

    private @Nullable Document insert(DirectUpdate update) {
        var document = DirectInsert.of(update);
        if (document == null) {
            return null;
        }
        collection.addDocument(document);
        return reply(0, 0).append("upserted", update.id());
    }

    private @Nullable Document change(Document update, Long position, Packed before) {
        var changes = FieldChanges.of(update);
        var after = changes == null ? null : before.changed(changes);
        if (changes == null || after == null) {
            return null;
        }
        if (after.equals(before)) {
            return reply(1, 0);
        }
        updateIndexes(changes, position, before, after);
        collection.put(position, after);
        return reply(1, 1);
    }

    private void updateIndexes(FieldChanges changes, Long position, Packed before, Packed after) {
        var concerned = new ArrayList<StoredIndex>();
        boolean unique = false;
        for (var index : collection.getIndexes()) {
            if (index instanceof StoredIndex stored && stored.reads(changes.names())) {
                concerned.add(stored);
                unique |= stored.isUnique();
            }
        }
        if (concerned.isEmpty()) {
            return;
        }
        // One who is told of a duplicate key is told the whole value.
        var tree = unique ? null : FieldTree.of(concerned);
        var old = tree == null ? before.read() : before.parts(tree);
        var changed = tree == null ? after.read() : after.parts(tree);
        for (var index : concerned) {
            index.checkUpdate(old, changed, collection);
        }
        for (var index : concerned) {
            index.updateInPlace(old, changed, position, collection);
        }
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
