package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
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

    /** So many are looked at sooner than another index is asked. */
    private static final int FEW = 50;

    static Search of(Document query, @Nullable Document orderBy, int skip, int limit, @Nullable Document projection) {
        var order = SortOrder.of(orderBy);
        return new Search(query, orderBy, order, skip, limit, WantedFields.of(query, order, projection));
    }

    List<Match> in(
            NavigableMap<Long, Packed> documents,
            Collection<Index<Long>> indexes,
            BiPredicate<Document, Document> matches) {
        var conditions = Conditions.of(query);
        var walk = IndexWalk.best(indexes, conditions, order);
        if (walk == null) {
            return page(documents, matches, order == null, look -> lookAtAll(documents, look));
        }
        if (walk.findsOne() || (sortsItself(walk) && walk.fulfils(conditions)) || walk.endsWithin(FEW)) {
            return page(documents, matches, order == null || walk.inOrder(), walk::visit);
        }
        var ordered = order == null || limit <= 0 ? null : IndexWalk.ordered(indexes, conditions, order);
        var candidates = Candidates.of(
                ordered != null && ordered.narrowed() ? conditions.withoutRanges() : conditions,
                indexes,
                documents.firstKey(),
                FEW);
        if (candidates == null) {
            return page(documents, matches, order == null || walk.inOrder(), walk::visit);
        }
        return ordered == null || candidates.size() <= Math.max(FEW, skip + limit)
                ? page(documents, matches, order == null, candidates::visit)
                : page(
                        documents,
                        matches,
                        true,
                        look -> ordered.visit(position -> !candidates.contain(position) || look.test(position)));
    }

    /** Whether nothing need be looked at but what is handed over. */
    private boolean sortsItself(IndexWalk walk) {
        return order == null || limit <= 0 || walk.inOrder();
    }

    /** How many match, without a look at any of them where the indexes know; negative where they do not. */
    int countIn(NavigableMap<Long, Packed> documents, Collection<Index<Long>> indexes) {
        var conditions = Conditions.of(query);
        if (skip > 0 || limit > 0 || documents.isEmpty() || !conditions.areExact()) {
            return -1;
        }
        var candidates = Candidates.ofAll(conditions, indexes, documents.firstKey());
        return candidates == null ? -1 : candidates.size();
    }

    private List<Match> page(
            NavigableMap<Long, Packed> documents,
            BiPredicate<Document, Document> matches,
            boolean sorted,
            Consumer<LongPredicate> way) {
        var found = new Matches(sorted ? null : order);
        long enough = sorted && limit > 0 ? (long) skip + limit : Long.MAX_VALUE;
        way.accept(position -> {
            var packed = Objects.requireNonNull(documents.get(position));
            var document = packed.read(wanted);
            if (matches.test(document, query)) {
                found.add(packed, document);
            }
            return found.size() < enough;
        });
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
