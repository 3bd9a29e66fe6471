package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One query, from the candidates of the best index to the page that was asked for; each candidate is looked at.
 *
 * @param limit none where it is not positive
 * @param wanted the fields to read, or null for all
 */
record Search(
        Document query,
        @Nullable Document orderBy,
        @Nullable SortOrder order,
        int skip,
        int limit,
        @Nullable WantedFields wanted) {

    static Search of(Document query, @Nullable Document orderBy, int skip, int limit, @Nullable Document projection) {
        var order = SortOrder.of(orderBy);
        return new Search(query, orderBy, order, skip, limit, WantedFields.of(query, order, projection));
    }

    List<Match> in(
            NavigableMap<Long, Packed> documents,
            Collection<Index<Long>> indexes,
            BiPredicate<Document, Document> matches) {
        var walk = IndexWalk.best(indexes, Conditions.of(query), order);
        boolean sorted = order == null || (walk != null && walk.inOrder());
        var found = new Matches(sorted ? null : order);
        long enough = sorted && limit > 0 ? (long) skip + limit : Long.MAX_VALUE;
        LongPredicate look = position -> {
            var packed = Objects.requireNonNull(documents.get(position));
            var document = packed.read(wanted);
            if (matches.test(document, query)) {
                found.add(packed, document);
            }
            return found.size() < enough;
        };
        if (walk == null) {
            lookAtAll(documents, look);
        } else {
            walk.visit(look);
        }
        return found.page(skip, limit);
    }

    private void lookAtAll(NavigableMap<Long, Packed> documents, LongPredicate look) {
        for (long position : SortOrder.isNewestFirst(orderBy) ? documents.descendingKeySet() : documents.keySet()) {
            if (!look.test(position)) {
                return;
            }
        }
    }
}
