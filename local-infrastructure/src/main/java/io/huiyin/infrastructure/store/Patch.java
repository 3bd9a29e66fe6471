package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A packed document on the way to its next version: what is not changed is copied as it lies. */
final class Patch {

    private static final int MORE = 1_024;

    private final byte[] before;
    private final Packing packing;
    private final int start;
    private int copied = Integer.BYTES;
    private boolean changed;

    Patch(byte[] before) {
        this.before = before;
        this.packing = new Packing(before.length + MORE);
        this.start = packing.begin();
    }

    /** False where the back end has to do it. */
    boolean change(Elements element, FieldChange change) {
        copyUpTo(element.start());
        return switch (change) {
            case FieldChange.Put(var value) -> put(element, value);
            case FieldChange.Push(var values) -> push(element, values);
            case FieldChange.Pull(var condition) -> pull(element, condition);
            case FieldChange.Remove() -> replaced(element);
        };
    }

    /** What becomes of a field that is not there yet, after all others. */
    void append(String name, FieldChange change) {
        copyUpTo(before.length - 1);
        switch (change) {
            case FieldChange.Put(var value) -> add(name, value);
            case FieldChange.Push(var values) -> add(name, values);
            case FieldChange.Pull pull -> {}
            case FieldChange.Remove remove -> {}
        }
    }

    /** The same array where nothing changed, null where the back end may not allow what it has become. */
    byte @Nullable [] finish() {
        if (packing.hasOperatorName()) {
            return null;
        }
        if (!changed) {
            return before;
        }
        copyUpTo(before.length - 1);
        packing.end(start);
        return packing.written();
    }

    private void copyUpTo(int end) {
        packing.copy(before, copied, end);
        copied = end;
    }

    private void add(String name, @Nullable Object value) {
        packing.element(name, value);
        changed = true;
    }

    private boolean replaced(Elements element) {
        copied = element.end();
        changed = true;
        return true;
    }

    private boolean put(Elements element, @Nullable Object value) {
        int from = packing.length();
        packing.element(element.name(), value);
        if (Sameness.of(element, packing.elementAt(from))) {
            packing.backTo(from);
            return true;
        }
        return replaced(element);
    }

    private boolean push(Elements element, List<?> values) {
        if (element.type() == BsonType.NULL) {
            add(element.name(), values);
            return replaced(element);
        }
        if (element.type() != BsonType.ARRAY || values.isEmpty()) {
            return element.type() == BsonType.ARRAY;
        }
        packing.header(BsonType.ARRAY, element.name());
        int array = packing.begin();
        packing.copy(before, element.value() + Integer.BYTES, element.end() - 1);
        int place = element.count();
        for (var value : values) {
            packing.element(Integer.toString(place++), value);
        }
        packing.end(array);
        return replaced(element);
    }

    private boolean pull(Elements element, Object condition) {
        if (element.type() != BsonType.ARRAY) {
            return element.type() == BsonType.NULL;
        }
        int from = packing.length();
        packing.header(BsonType.ARRAY, element.name());
        int array = packing.begin();
        var wanted = wanted(condition);
        int kept = 0;
        int all = 0;
        for (var each = element.inner(); each.advance(); all++) {
            if (!Sameness.holds(condition, each.read(wanted))) {
                packing.header(each.type(), Integer.toString(kept++));
                packing.copy(before, each.value(), each.end());
            }
        }
        packing.end(array);
        if (kept == all) {
            packing.backTo(from);
            return true;
        }
        return replaced(element);
    }

    /** The fields that a condition looks at, or null for all. */
    private static @Nullable Predicate<String> wanted(Object condition) {
        return condition instanceof Document fields
                        && fields.keySet().stream().noneMatch(name -> name.startsWith("$") || name.contains("."))
                ? fields::containsKey
                : null;
    }
}
