package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An update of the one document with an {@code _id} and perhaps some more values, field by field. Nearly all updates are such ones,
 * and for them the back end's way, which compares and copies whole documents as trees, costs several times as much.
 *
 * @param values what the condition demands besides the {@code _id}
 * @param update as it came, with its operators
 */
record DirectUpdate(Object id, Document values, Document update) {

    /** Null where its condition is of another kind. */
    static @Nullable DirectUpdate of(Document selector, Document update) {
        var values = new Document();
        if (!collect(selector, values)) {
            return null;
        }
        var id = values.remove("_id");
        return id == null ? null : new DirectUpdate(id, values, update);
    }

    private static boolean collect(Document selector, Document into) {
        for (var term : selector.entrySet()) {
            var name = term.getKey();
            if (name.equals("$and")) {
                if (!(term.getValue() instanceof List<?> parts)
                        || !parts.stream().allMatch(part -> part instanceof Document inner && collect(inner, into))) {
                    return false;
                }
            } else if (!isPlain(name, term.getValue()) || into.put(name, term.getValue()) != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String name, @Nullable Object value) {
        return !name.startsWith("$")
                && name.indexOf('.') < 0
                && (value instanceof String
                        || value instanceof Long
                        || value instanceof Integer
                        || value instanceof Boolean
                        || value instanceof Instant
                        || value instanceof ObjectId
                        || value instanceof UUID);
    }

    /** Whether the document meets the condition; null where the back end has to compare values of different types. */
    @Nullable
    Boolean matches(Packed packed) {
        var present = packed.read(name -> name.equals("_id") || values.containsKey(name));
        Boolean matches = isSame(id, present.get("_id"));
        for (var value : values.entrySet()) {
            var same = isSame(value.getValue(), present.get(value.getKey()));
            if (matches == null || same == null) {
                return null;
            }
            matches &= same;
        }
        return matches;
    }

    private static @Nullable Boolean isSame(@Nullable Object demanded, @Nullable Object present) {
        if (demanded == null || present == null || demanded.getClass() != present.getClass()) {
            return null;
        }
        return demanded.equals(present);
    }
}
