package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a dotted name through documents and arrays, as conditions on it do. */
record FieldPath(List<String> names) {

    static FieldPath of(String dotted) {
        return new FieldPath(List.of(dotted.split("\\.", -1)));
    }

    /** What lies there, or the array on the way: while this is the same, so is everything that an index takes from here. */
    @Nullable
    Object rawIn(Document document) {
        Object value = document;
        for (var name : names) {
            if (!(value instanceof Document inner)) {
                return value instanceof Collection<?> ? value : Missing.getInstance();
            }
            value = inner.getOrMissing(name);
        }
        return value;
    }

    /** Whether no array lies on the way, nor one within another: their elements may be offered where none of them matches. */
    boolean isFlatIn(Document document) {
        Object value = document;
        for (var name : names) {
            if (!(value instanceof Document inner)) {
                return !(value instanceof Collection<?>);
            }
            value = inner.getOrMissing(name);
        }
        return !(value instanceof Collection<?> elements) || elements.stream().noneMatch(Collection.class::isInstance);
    }

    /** Every single value that a condition may meet there; none where an array on the way is empty. */
    List<Object> valuesIn(Document document) {
        var values = new ArrayList<Object>(1);
        collect(document, 0, values);
        return values;
    }

    private void collect(@Nullable Object value, int depth, List<Object> into) {
        if (value instanceof Collection<?> elements) {
            if (depth < names.size() && isPlace(names.get(depth))) {
                collect(elementAt(names.get(depth), elements), depth + 1, into);
            } else {
                elements.forEach(element -> collect(element, depth, into));
            }
        } else if (depth == names.size()) {
            into.add(value == null ? Missing.getInstance() : value);
        } else if (value instanceof Document inner) {
            collect(inner.getOrMissing(names.get(depth)), depth + 1, into);
        } else {
            into.add(Missing.getInstance());
        }
    }

    /** Whether it may be the place of an element in an array. */
    static boolean isPlace(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable Object elementAt(String place, Collection<?> elements) {
        return place.length() < 9 && Integer.parseInt(place) < elements.size()
                ? new ArrayList<Object>(elements).get(Integer.parseInt(place))
                : Missing.getInstance();
    }
}
