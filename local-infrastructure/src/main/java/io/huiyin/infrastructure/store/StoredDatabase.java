package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The collections of one database. Their names and indexes are documents of system collections and come back with them,
 * so the journal needs no words of its own for them.
 */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private final Map<String, StoredCollection> stored = new ConcurrentHashMap<>();
    private final DatabaseGate gate;
    private final Capacity capacity;
    private final StoredDocuments found;
    private boolean opening = true;

    StoredDatabase(String name, CursorRegistry cursors, DatabaseGate gate, Capacity capacity, StoredDocuments found) {
        super(name, cursors);
        this.gate = gate;
        this.capacity = capacity;
        this.found = found;
        initializeNamespacesAndIndexes();
        stored.values().forEach(StoredCollection::fillIndexes);
        opening = false;
    }

    /** Whether indexes are being made known, to be filled all at once afterwards. */
    boolean isOpening() {
        return opening;
    }

    Collection<StoredCollection> collections() {
        return stored.values();
    }

    DatabaseGate gate() {
        return gate;
    }

    void changed(Effect effect, @Nullable Packed before, @Nullable Packed after) {
        gate.record(effect);
        if (before != null) {
            capacity.released(before);
        }
        if (after != null) {
            capacity.taken(after);
        }
    }

    void forget(Packed document) {
        capacity.released(document);
    }

    void dropped(StoredCollection collection) {
        gate.record(new Effect.Drop(collection.getFullName()));
        stored.remove(collection.getCollectionName());
    }

    @Override
    protected StoredCollection openOrCreateCollection(String name, CollectionOptions options) {
        var documents = found.take(getFullCollectionNamespace(name));
        documents.values().forEach(capacity::taken);
        var collection = new StoredCollection(this, name, options, cursorRegistry, documents);
        stored.put(name, collection);
        return collection;
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new StoredIndex(name, keys, true, sparse, capacity::changed);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new StoredIndex(name, keys, false, sparse, capacity::changed);
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }
}
