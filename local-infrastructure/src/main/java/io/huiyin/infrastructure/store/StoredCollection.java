package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Documents by position, oldest first. A document in here is never changed, only replaced: the reply to a reader is encoded
 * after the lock is gone, and the back end's own collection would change it under the encoder.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Long> {

    private static final int EVERY_MATCH = 0;

    private final NavigableMap<Long, Document> documents;
    private final StoredDatabase database;
    private long nextPosition;
    private boolean updating;
    private int updateLimit;

    StoredCollection(
            StoredDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            NavigableMap<Long, Document> documents) {
        super(database, name, options, cursors);
        this.database = database;
        this.documents = documents;
        this.nextPosition = documents.isEmpty() ? 0 : documents.lastKey() + 1;
    }

    /** The next documents of a walk through the whole collection. */
    synchronized NavigableMap<Long, Document> after(long position, int atMost) {
        var part = new TreeMap<Long, Document>();
        for (var entry : documents.tailMap(position, false).entrySet()) {
            part.put(entry.getKey(), entry.getValue());
            if (part.size() == atMost) {
                break;
            }
        }
        return part;
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        long position = nextPosition++;
        put(position, document);
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        put(position, after);
    }

    @Override
    protected void removeDocument(Long position) {
        var removed = Objects.requireNonNull(documents.remove(position));
        database.changed(new Effect.Remove(getFullName(), position), removed, null);
    }

    @Override
    public synchronized void drop() {
        super.drop();
        documents.values().forEach(database::forget);
        documents.clear();
        database.dropped(this);
    }

    private void put(long position, Document document) {
        var before = documents.put(position, document);
        database.changed(new Effect.Put(getFullName(), position, document), before, document);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        updateLimit = multi ? EVERY_MATCH : 1;
        updating = true;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            updating = false;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        updateLimit = 1;
        updating = true;
        try {
            return super.findAndModify(query);
        } finally {
            updating = false;
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        var positions = narrow(query);
        var atMost = updating && limit == EVERY_MATCH ? updateLimit : limit;
        var found = positions == null
                ? matchDocuments(query, orderBy, skip, atMost, batchSize, fields)
                : matchDocuments(query, positions, orderBy, skip, atMost, batchSize, fields);
        // An update writes into the top level of what it is given.
        return updating
                ? new QueryResult(
                        found.collectDocuments().stream().map(Document::clone).toList())
                : found;
    }

    private @Nullable Iterable<Long> narrow(Document query) {
        var terms = EqualityTerms.of(query);
        for (var index : getIndexes()) {
            var positions = terms.narrow(index);
            if (positions != null) {
                return positions;
            }
        }
        return null;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Collection<Document> all =
                isNaturalDescending(orderBy) ? documents.descendingMap().values() : documents.values();
        var stream = StreamSupport.stream(all.spliterator(), false);
        return matchDocumentsFromStream(stream, query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    protected @Nullable Document getDocument(Long position) {
        return documents.get(position);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
