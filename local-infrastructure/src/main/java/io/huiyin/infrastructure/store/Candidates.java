package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Index;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The documents that fulfil all conditions of a query for which there is an index: where several conditions meet, each of
 * which most documents fulfil, far fewer than any one index offers.
 */
final class Candidates {

    private final BitSet places;
    private final long first;

    private Candidates(BitSet places, long first) {
        this.places = places;
        this.first = first;
    }

    /**
     * @param first the first position in the collection
     * @param few so many may be left, where asking another index costs more than looking at them
     * @return null where no index can answer any of the conditions
     */
    static @Nullable Candidates of(Conditions conditions, Collection<Index<Long>> indexes, long first, int few) {
        Candidates candidates = null;
        for (var single : conditions.single()) {
            var walk = cheapest(single, indexes);
            if (walk != null) {
                candidates = narrowed(candidates, walk, first);
                if (candidates.size() <= few) {
                    break;
                }
            }
        }
        return candidates;
    }

    /** Null where one of the conditions is answered by no index, or not exactly. */
    static @Nullable Candidates ofAll(Conditions conditions, Collection<Index<Long>> indexes, long first) {
        Candidates candidates = null;
        for (var single : conditions.single()) {
            var walk = cheapest(single, indexes);
            if (walk == null
                    || !walk.index().isExact()
                    || (walk.equalities() == 0 && !walk.index().isOrdered() && single.hasRange())) {
                return null;
            }
            candidates = narrowed(candidates, walk, first);
        }
        return candidates;
    }

    private static Candidates narrowed(@Nullable Candidates before, IndexWalk walk, long first) {
        var places = new BitSet();
        walk.visitRepeatedly(position -> {
            places.set(Math.toIntExact(position - first));
            return true;
        });
        if (before != null) {
            places.and(before.places);
        }
        return new Candidates(places, first);
    }

    /** An index with this key alone has one entry for all documents with the same value. */
    private static @Nullable IndexWalk cheapest(Conditions single, Collection<Index<Long>> indexes) {
        return indexes.stream()
                .filter(StoredIndex.class::isInstance)
                .map(index -> IndexPlan.walk((StoredIndex) index, single, null))
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(walk -> walk.index().getKeys().size()))
                .orElse(null);
    }

    int size() {
        return places.cardinality();
    }

    boolean contain(long position) {
        return places.get(Math.toIntExact(position - first));
    }

    /** Visits them, the oldest first, until the visitor has seen enough. */
    void visit(LongPredicate wantsMore) {
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (!wantsMore.test(first + place)) {
                return;
            }
        }
    }
}
