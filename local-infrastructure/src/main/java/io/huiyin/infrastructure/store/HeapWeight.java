package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** About how many bytes of heap a value takes, from the object layout of a 64-bit JVM with compressed pointers. */
final class HeapWeight {

    /** The place in the collection and in the index over {@code _id}. */
    private static final long PLACE = 200;

    private static final long MAP = 120;
    private static final long MAP_ENTRY = 48;
    private static final long LIST = 40;
    private static final long LIST_ENTRY = 8;
    private static final long STRING = 48;
    private static final long SCALAR = 24;

    private HeapWeight() {}

    static long ofStored(Document document) {
        return PLACE + of(document);
    }

    private static long of(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Document document -> {
                long weight = MAP;
                for (var entry : document.entrySet()) {
                    weight += MAP_ENTRY + of(entry.getKey()) + of(entry.getValue());
                }
                yield weight;
            }
            case Collection<?> list -> {
                long weight = LIST;
                for (var element : list) {
                    weight += LIST_ENTRY + of(element);
                }
                yield weight;
            }
            case String text -> STRING + text.length();
            default -> SCALAR;
        };
    }
}
