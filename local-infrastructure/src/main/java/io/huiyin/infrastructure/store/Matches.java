package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query found so far. Only the first of it stays unpacked: the answer may be a whole collection, which as trees would
 * not fit beside itself.
 */
final class Matches {

    private static final long KEPT_UNPACKED = 512 << 10;

    private final List<Match> found = new ArrayList<>();
    private final @Nullable SortOrder order;
    private long bytes;

    Matches(@Nullable SortOrder order) {
        this.order = order;
    }

    void add(Packed packed, Document document) {
        bytes += packed.weight();
        found.add(new Match(
                packed,
                bytes <= KEPT_UNPACKED ? document : null,
                order == null ? List.of() : order.valuesOf(document)));
    }

    int size() {
        return found.size();
    }

    /** @param limit none where it is not positive */
    List<Match> page(int skip, int limit) {
        if (order != null) {
            found.sort(order);
        }
        int from = Math.min(skip, found.size());
        int to = limit <= 0 ? found.size() : (int) Math.min((long) from + limit, found.size());
        return found.subList(from, to);
    }
}
