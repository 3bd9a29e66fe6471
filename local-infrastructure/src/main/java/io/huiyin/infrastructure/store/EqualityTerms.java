package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that an index can answer. The back end asks an index only where the query names nothing but its keys;
 * then {@code {_id, version}}, the condition of every write of ours, would scan the whole collection.
 */
final class EqualityTerms {

    private final Document terms = new Document();

    private EqualityTerms() {}

    static EqualityTerms of(Document query) {
        var found = new EqualityTerms();
        found.collect(query);
        return found;
    }

    /** The positions among which every match is, or null where the index is of no help. */
    @Nullable
    Iterable<Long> narrow(Index<Long> index) {
        var part = new Document();
        for (IndexKey key : index.getKeys()) {
            if (!terms.containsKey(key.getKey())) {
                return null;
            }
            part.put(key.getKey(), terms.get(key.getKey()));
        }
        return index.canHandle(part) ? index.getPositions(part) : null;
    }

    private void collect(Document query) {
        for (Entry<String, Object> term : query.entrySet()) {
            if (term.getKey().equals("$and") && term.getValue() instanceof List<?> all) {
                all.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(this::collect);
            } else if (!term.getKey().startsWith("$") && !(term.getValue() instanceof Collection<?>)) {
                terms.putIfAbsent(term.getKey(), plain(term.getValue()));
            }
        }
    }

    private static Object plain(Object value) {
        return value instanceof Document condition && condition.size() == 1 && condition.containsKey("$eq")
                ? condition.get("$eq")
                : value;
    }
}
