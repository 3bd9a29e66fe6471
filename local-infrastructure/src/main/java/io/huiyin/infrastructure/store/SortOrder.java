package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts by values that were taken out once, so that documents need not stay unpacked until all of them are found. */
record SortOrder(Map<String, Boolean> ascending) implements Comparator<Match> {

    private static final String NATURAL = "$natural";

    /** Null where documents come as they lie. */
    static @Nullable SortOrder of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty() || orderBy.containsKey(NATURAL)) {
            return null;
        }
        var ascending = new LinkedHashMap<String, Boolean>();
        orderBy.forEach((path, direction) -> ascending.put(path, isPositive(direction)));
        return new SortOrder(ascending);
    }

    static boolean isNewestFirst(@Nullable Document orderBy) {
        return orderBy != null && orderBy.containsKey(NATURAL) && !isPositive(orderBy.get(NATURAL));
    }

    List<Object> valuesOf(Document document) {
        var values = new ArrayList<Object>(ascending.size());
        for (var path : ascending.keySet()) {
            values.add(Utils.getSubdocumentValueCollectionAware(document, path));
        }
        return values;
    }

    @Override
    public int compare(Match one, Match other) {
        int place = 0;
        for (boolean upwards : ascending.values()) {
            var comparator = upwards ? ValueComparator.asc() : ValueComparator.desc();
            int order = comparator.compare(
                    one.sortValues().get(place), other.sortValues().get(place));
            if (order != 0) {
                return order;
            }
            place++;
        }
        return 0;
    }

    private static boolean isPositive(@Nullable Object direction) {
        return direction instanceof Number number && number.intValue() > 0;
    }
}
