package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import io.huiyin.infrastructure.store.Condition.Between;
import io.huiyin.infrastructure.store.Condition.End;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out how an index can serve: given values for its first keys, a range of the next one, the order of a sort. */
final class IndexPlan {

    private static final int MOST_INTERVALS = 4_096;

    private IndexPlan() {}

    static @Nullable IndexWalk walk(StoredIndex index, Conditions conditions, @Nullable SortOrder order) {
        Set<byte[]> beginnings = new TreeSet<>(Arrays::compareUnsigned);
        beginnings.add(new byte[0]);
        var keys = index.getKeys();
        int equalities = 0;
        boolean demandsValue = false;
        boolean demandsOne = true;
        while (equalities < keys.size()) {
            var key = keys.get(equalities);
            var among = conditions.among(key.getKey());
            if (among == null || (long) beginnings.size() * among.values().size() > MOST_INTERVALS) {
                break;
            }
            beginnings = longer(beginnings, among.values(), key.isAscending());
            demandsValue |= !among.values().contains(null);
            demandsOne &= among.values().size() == 1;
            equalities++;
        }
        var range = equalities < keys.size()
                ? range(conditions.between(keys.get(equalities).getKey()), index.isOrdered())
                : null;
        var text = range == null && equalities < keys.size() ? beginning(conditions, keys.get(equalities)) : null;
        demandsValue |= range != null || text != null;
        if (index.isPartial() && !demandsValue) {
            return null;
        }
        var direction = (order != null && demandsOne && index.isOrdered()) ? direction(keys, equalities, order) : null;
        if (equalities == 0 && range == null && text == null && direction == null) {
            return null;
        }
        var intervals = new ArrayList<Interval>();
        for (var beginning : beginnings) {
            if (text != null) {
                intervals.add(textsBeginningWith(beginning, text));
            } else {
                intervals.add(
                        range == null
                                ? Interval.beginningWith(beginning)
                                : interval(
                                        beginning, range, keys.get(equalities).isAscending()));
            }
        }
        return new IndexWalk(
                index,
                intervals,
                equalities,
                range != null || text != null,
                direction != null,
                Boolean.TRUE.equals(direction));
    }

    private static Set<byte[]> longer(Set<byte[]> beginnings, List<@Nullable Object> values, boolean ascending) {
        var longer = new TreeSet<byte[]>(Arrays::compareUnsigned);
        for (var beginning : beginnings) {
            for (var value : values) {
                longer.add(KeyBytes.after(beginning).value(value, ascending).first());
            }
        }
        return longer;
    }

    /** Turned round, texts that begin alike do not stand together with the one that is no longer. */
    private static @Nullable String beginning(Conditions conditions, IndexKey key) {
        var beginning = key.isAscending() ? conditions.beginning(key.getKey()) : null;
        return beginning == null ? null : beginning.text();
    }

    private static Interval textsBeginningWith(byte[] beginning, String text) {
        var key = KeyBytes.after(beginning).beginningOf(text);
        return new Interval(key.first(), key.beyond());
    }

    /** Two ranges may be met by two elements of an array; then only one of them counts. */
    private static @Nullable Between range(List<Between> demands, boolean oneValueEach) {
        if (demands.size() < 2 || !oneValueEach) {
            return demands.isEmpty() ? null : demands.getFirst();
        }
        End lowest = null;
        End highest = null;
        for (var demand : demands) {
            lowest = lowest == null ? demand.lowest() : lowest;
            highest = highest == null ? demand.highest() : highest;
        }
        return new Between(lowest, highest);
    }

    private static Interval interval(byte[] beginning, Between range, boolean ascending) {
        var first = ascending ? range.lowest() : range.highest();
        var last = ascending ? range.highest() : range.lowest();
        var type = Objects.requireNonNull(first == null ? last : first).value();
        return new Interval(
                first == null
                        ? KeyBytes.after(beginning).typeOf(type, ascending).first()
                        : edge(beginning, first, ascending, !first.included()),
                last == null
                        ? KeyBytes.after(beginning).typeOf(type, ascending).nextType()
                        : edge(beginning, last, ascending, last.included()));
    }

    private static byte[] edge(byte[] beginning, End end, boolean ascending, boolean beyond) {
        var key = KeyBytes.after(beginning).value(end.value(), ascending);
        return beyond ? key.beyond() : key.first();
    }

    /** Whether the order is that of the index (false) or the reverse (true); null where it is neither. */
    private static @Nullable Boolean direction(List<IndexKey> keys, int equalities, SortOrder order) {
        int place = 0;
        Boolean backwards = null;
        for (var wanted : order.ascending().entrySet()) {
            var path = wanted.getKey();
            if (keys.subList(0, equalities).stream()
                    .anyMatch(key -> key.getKey().equals(path))) {
                continue;
            }
            place = Math.max(place, equalities);
            if (place == keys.size() || !keys.get(place).getKey().equals(path)) {
                return null;
            }
            boolean turned = keys.get(place).isAscending() != wanted.getValue();
            if (backwards != null && backwards != turned) {
                return null;
            }
            backwards = turned;
            place++;
        }
        return Boolean.TRUE.equals(backwards);
    }
}
