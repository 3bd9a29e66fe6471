package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Spares reading the large parts of documents to those who ask for a small one, as the sweeps do. */
final class WantedFields implements Predicate<String> {

    private static final Set<String> JUNCTIONS = Set.of("$and", "$or", "$nor");

    private final Set<String> names = new HashSet<>(Set.of("_id"));

    private WantedFields() {}

    /** Null where all are wanted. */
    static @Nullable WantedFields of(Document query, @Nullable SortOrder order, @Nullable Document projection) {
        var wanted = new WantedFields();
        if (projection == null || !wanted.addIncluded(projection) || !wanted.addAsked(query)) {
            return null;
        }
        if (order != null) {
            order.ascending().keySet().forEach(wanted::add);
        }
        return wanted;
    }

    @Override
    public boolean test(String name) {
        return names.contains(name);
    }

    private boolean addIncluded(Document projection) {
        projection.keySet().forEach(this::add);
        return !projection.isEmpty()
                && projection.entrySet().stream()
                        .allMatch(field -> Utils.isTrue(field.getValue()) && !(field.getValue() instanceof Document));
    }

    private boolean addAsked(Document query) {
        for (var term : query.entrySet()) {
            if (!term.getKey().startsWith("$")) {
                add(term.getKey());
            } else if (!JUNCTIONS.contains(term.getKey())
                    || !(term.getValue() instanceof List<?> parts)
                    || !parts.stream().allMatch(part -> part instanceof Document inner && addAsked(inner))) {
                return false;
            }
        }
        return true;
    }

    private void add(String path) {
        int end = path.indexOf('.');
        names.add(end < 0 ? path : path.substring(0, end));
    }
}
