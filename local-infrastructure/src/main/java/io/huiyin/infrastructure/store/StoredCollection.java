package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Packed documents by position, oldest first. Guarded by the database's gate, as its indexes are. */
final class StoredCollection extends AbstractMongoCollection<Long> {

    private static final int EVERY_MATCH = 0;
    private static final Document ANY = new Document();
    private static final Document ID_ONLY = new Document("_id", 1);

    private final NavigableMap<Long, Packed> documents;
    private final StoredDatabase database;
    private final DirectUpdates directUpdates;
    private long nextPosition;
    private int updateLimit;

    StoredCollection(
            StoredDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            NavigableMap<Long, Packed> documents) {
        super(database, name, options, cursors);
        this.database = database;
        this.documents = documents;
        this.directUpdates = new DirectUpdates(this, documents);
        this.nextPosition = documents.isEmpty() ? 0 : documents.lastKey() + 1;
    }

    /** The next documents of a walk through the whole collection. */
    NavigableMap<Long, Packed> after(long position, long atLeastBytes) {
        var part = new TreeMap<Long, Packed>();
        long bytes = 0;
        for (var entry : documents.tailMap(position, false).entrySet()) {
            part.put(entry.getKey(), entry.getValue());
            bytes += entry.getValue().weight();
            if (bytes >= atLeastBytes) {
                break;
            }
        }
        return part;
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        Long position = nextPosition++;
        put(position, Packed.of(document));
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        put(position, Packed.of(after));
    }

    @Override
    protected void removeDocument(Long position) {
        var removed = Objects.requireNonNull(documents.remove(position));
        database.changed(new Effect.Remove(getFullName(), position), removed, null);
        removeFromSecondaryIndexes(position, removed);
    }

    /** The back end takes a document out of its indexes without saying where it was, which is not enough for these. */
    private void removeFromSecondaryIndexes(Long position, Packed removed) {
        var secondary = getIndexes().stream()
                .filter(index -> !index.isUnique())
                .map(StoredIndex.class::cast)
                .toList();
        if (!secondary.isEmpty()) {
            var document = removed.read();
            secondary.forEach(index -> index.remove(document, position));
        }
    }

    /** All indexes at once, so that a start unpacks each document once. */
    void fillIndexes() {
        if (!getIndexes().isEmpty()) {
            documents.forEach((position, packed) -> {
                var document = packed.read();
                getIndexes().forEach(index -> index.add(document, position, this));
            });
        }
    }

    @Override
    public void drop() {
        super.drop();
        documents.values().forEach(database::forget);
        documents.clear();
        database.dropped(this);
    }

    void put(Long position, Packed packed) {
        var before = documents.put(position, packed);
        database.changed(new Effect.Put(getFullName(), position, packed), before, packed);
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        var direct = multi || !filters.isEmpty() ? null : DirectUpdate.of(selector, update);
        var reply = direct == null ? null : directUpdates.tryRun(direct, upsert);
        if (reply != null) {
            return reply;
        }
        updateLimit = multi ? EVERY_MATCH : 1;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            updateLimit = EVERY_MATCH;
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        var search = Search.of(query, orderBy, skip, limit == EVERY_MATCH ? updateLimit : limit, fields);
        var matches = matches(search);
        if (batchSize == 0 && fields == null) {
            return new QueryResult(
                    () -> matches.stream().map(match -> match.read(null)).iterator());
        }
        var cursor = new MatchCursor(
                cursorRegistry.generateCursorId(), matches, search.wanted(), batch -> project(batch, fields));
        var first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    private List<Match> matches(Search search) {
        return search.in(documents, getIndexes(), this::documentMatchesQuery);
    }

    /** The back end's own projection can only be had together with a search. */
    private List<Document> project(List<Document> batch, @Nullable Document fields) {
        return fields == null
                ? batch
                : matchDocumentsFromStream(batch.stream(), ANY, null, 0, EVERY_MATCH, 0, fields)
                        .collectDocuments();
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        var search = Search.of(query, null, skip, limit, ID_ONLY);
        int known = search.countIn(documents, getIndexes());
        return known < 0 ? matches(search).size() : known;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        if (database.isOpening()) {
            return Stream.empty();
        }
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().read(), entry.getKey()));
    }

    @Override
    protected @Nullable Document getDocument(Long position) {
        var packed = documents.get(position);
        return packed == null ? null : packed.read();
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
