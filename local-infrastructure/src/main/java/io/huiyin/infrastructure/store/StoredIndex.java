package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A sorted index, unique or not, because the back end has only one for equality; rebuilt at start and never stored. It may
 * offer more documents than a query matches, never fewer. Guarded by the database's gate.
 */
final class StoredIndex extends Index<Long> {

    private final IndexedFields fields;
    private final boolean unique;
    private final boolean sparse;
    private final SortedKeys entries;

    /** Documents with an array at a path, which stand at several places, or with a value that has no place in the order. */
    private int unordered;

    /** Documents that it may offer though they do not match. */
    private int nested;

    StoredIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, LongConsumer memory) {
        super(name, keys, sparse);
        this.fields = IndexedFields.of(keys, sparse);
        this.unique = unique;
        this.sparse = sparse;
        this.entries = new SortedKeys(memory);
    }

    Collection<FieldPath> paths() {
        return fields.paths();
    }

    /** Whether one of these fields of the outermost document has a part in its keys. */
    boolean reads(Set<String> names) {
        return fields.paths().stream()
                .anyMatch(path -> names.contains(path.names().getFirst()));
    }

    /** The only index on {@code _id} that no two documents can have in common. */
    boolean isOfIds() {
        return unique && getKeys().size() == 1 && getKeys().getFirst().getKey().equals("_id");
    }

    /** Of the document with these values, in a unique index. */
    @Nullable
    Long positionOf(Object value) {
        return entries.firstOf(KeyBytes.empty()
                .value(value, getKeys().getFirst().isAscending())
                .first());
    }

    /** Whether documents that have none of the fields are missing. */
    boolean isPartial() {
        return sparse;
    }

    /** Whether it offers for a text what matches, and nothing else. */
    boolean isExact() {
        return nested == 0;
    }

    boolean isOrdered() {
        return unordered == 0;
    }

    boolean visit(Interval keys, boolean backwards, LongPredicate wantsMore) {
        return entries.visit(keys, backwards, wantsMore);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** The back end asks this where it expected a position, and only a unique index can tell one. */
    @Override
    protected boolean isSparse() {
        return sparse || !unique;
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        if (unique) {
            for (var key : fields.keysOf(document)) {
                return entries.firstOf(key);
            }
        }
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        requireFree(document, null, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        if (unique && !fields.areUnchanged(before, after)) {
            requireFree(after, getPosition(before), collection);
        }
    }

    private void requireFree(Document document, @Nullable Long except, MongoCollection<Long> collection) {
        if (!unique) {
            return;
        }
        for (var key : fields.keysOf(document)) {
            var taken = entries.firstOf(key);
            if (taken != null && !taken.equals(except)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(fields.rawIn(document)));
            }
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        put(document, position);
    }

    void put(Document document, Long position) {
        fields.keysOf(document).forEach(key -> entries.add(key, position));
        unordered += fields.isOrdered(document) ? 0 : 1;
        nested += fields.isFlat(document) ? 0 : 1;
    }

    @Override
    public @Nullable Long remove(Document document) {
        var position = getPosition(document);
        if (position != null) {
            remove(document, position);
        }
        return position;
    }

    void remove(Document document, Long position) {
        fields.keysOf(document).forEach(key -> entries.remove(key, position));
        unordered -= fields.isOrdered(document) ? 0 : 1;
        nested -= fields.isFlat(document) ? 0 : 1;
    }

    @Override
    public void updateInPlace(Document before, Document after, Long position, MongoCollection<Long> collection) {
        if (!fields.areUnchanged(before, after)) {
            var old = keysOf(before);
            var now = keysOf(after);
            old.stream().filter(key -> !now.contains(key)).forEach(key -> entries.remove(key, position));
            now.stream().filter(key -> !old.contains(key)).forEach(key -> entries.add(key, position));
            unordered += (fields.isOrdered(after) ? 0 : 1) - (fields.isOrdered(before) ? 0 : 1);
            nested += (fields.isFlat(after) ? 0 : 1) - (fields.isFlat(before) ? 0 : 1);
        }
    }

    private Set<byte[]> keysOf(Document document) {
        var keys = new TreeSet<byte[]>(Arrays::compareUnsigned);
        keys.addAll(fields.keysOf(document));
        return keys;
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
        unordered = 0;
        nested = 0;
    }

    /** The back end's own search, which the collection replaces. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }
}
