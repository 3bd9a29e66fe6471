package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an update makes of a document that is not there yet. */
final class DirectInsert {

    private final Document document;
    private final Set<String> changed = new HashSet<>();

    private DirectInsert(Document document) {
        this.document = document;
    }

    /** Null where the back end has to make it. */
    static @Nullable Document of(DirectUpdate update) {
        var document = new Document("_id", update.id());
        document.putAll(update.values());
        var insert = new DirectInsert(document);
        for (var operator : update.update().entrySet()) {
            if (!(operator.getValue() instanceof Document fields) || !insert.addAll(operator.getKey(), fields)) {
                return null;
            }
        }
        Utils.validateFieldNames(document);
        return document;
    }

    private boolean addAll(String operator, Document fields) {
        for (var field : fields.entrySet()) {
            var change = FieldChange.of(operator.equals("$setOnInsert") ? "$set" : operator, field.getValue());
            if (change == null || !add(field.getKey(), change)) {
                return false;
            }
        }
        return true;
    }

    private boolean add(String path, FieldChange change) {
        int dot = path.indexOf('.');
        if (dot > 0 && change instanceof FieldChange.Put(var value)) {
            var outer = path.substring(0, dot);
            var inner = path.substring(dot + 1);
            return FieldChanges.isPlain(outer)
                    && FieldChanges.isPlain(inner)
                    && changed.add(outer)
                    && document.putIfAbsent(outer, new Document(inner, value)) == null;
        }
        if (!FieldChanges.isPlain(path) || !changed.add(path)) {
            return false;
        }
        boolean present = document.containsKey(path);
        return switch (change) {
            case FieldChange.Put(var value) -> {
                if (!present || !isSame(document.get(path), value)) {
                    document.put(path, value);
                }
                yield true;
            }
            case FieldChange.Push(var values) -> document.putIfAbsent(path, new ArrayList<>(values)) == null;
            case FieldChange.Pull pull -> !present;
            case FieldChange.Remove remove -> {
                document.remove(path);
                yield true;
            }
        };
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return Sameness.holds(Collections.singletonList(one), Collections.singletonList(other));
    }
}
