package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Index;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A way through one index on which every match of a query lies.
 *
 * @param equalities how many keys from the first on have given values
 * @param inOrder whether it meets the documents in the order that is asked for
 */
record IndexWalk(
        StoredIndex index,
        List<Interval> intervals,
        int equalities,
        boolean narrowed,
        boolean inOrder,
        boolean backwards) {

    private static final Comparator<IndexWalk> USEFULNESS = Comparator.comparing(IndexWalk::findsOne)
            .thenComparingInt(IndexWalk::equalities)
            .thenComparing(IndexWalk::narrowed)
            .thenComparing(IndexWalk::inOrder);

    /** Null where no index is of any help. */
    static @Nullable IndexWalk best(Collection<Index<Long>> indexes, Conditions conditions, @Nullable SortOrder order) {
        return indexes.stream()
                .filter(StoredIndex.class::isInstance)
                .map(index -> IndexPlan.walk((StoredIndex) index, conditions, order))
                .filter(Objects::nonNull)
                .max(USEFULNESS)
                .orElse(null);
    }

    /** One that meets the documents in the order asked for; null where there is none. */
    static @Nullable IndexWalk ordered(Collection<Index<Long>> indexes, Conditions conditions, SortOrder order) {
        return indexes.stream()
                .filter(StoredIndex.class::isInstance)
                .map(index -> IndexPlan.walk((StoredIndex) index, conditions, order))
                .filter(walk -> walk != null && walk.inOrder())
                .max(USEFULNESS)
                .orElse(null);
    }

    /** Whether no other index could leave out more. */
    boolean fulfils(Conditions conditions) {
        return conditions.size() <= equalities + (narrowed ? 1 : 0);
    }

    /** Whether it is over after so many documents. */
    boolean endsWithin(int documents) {
        int[] met = {0};
        visit(position -> ++met[0] <= documents);
        return met[0] <= documents;
    }

    void visit(LongPredicate wantsMore) {
        visitRepeatedly(index.isOrdered() ? wantsMore : notTwice(wantsMore));
    }

    /** A document with an array may be met more than once. */
    void visitRepeatedly(LongPredicate wantsMore) {
        for (var interval : backwards ? intervals.reversed() : intervals) {
            if (!index.visit(interval, backwards, wantsMore)) {
                return;
            }
        }
    }

    private static LongPredicate notTwice(LongPredicate wantsMore) {
        var seen = new HashSet<Long>();
        return position -> !seen.add(position) || wantsMore.test(position);
    }

    boolean findsOne() {
        return index.isUnique() && equalities == index.getKeys().size();
    }
}
