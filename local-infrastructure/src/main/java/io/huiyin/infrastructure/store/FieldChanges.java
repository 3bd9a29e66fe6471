package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an update does to fields of the outermost document, to each of them once, in the order in which new ones are appended. */
final class FieldChanges {

    private final Map<String, FieldChange> byName = new LinkedHashMap<>();

    private FieldChanges() {}

    /** Null where the back end has to understand it. */
    static @Nullable FieldChanges of(Document update) {
        var changes = new FieldChanges();
        for (var operator : update.entrySet()) {
            if (!(operator.getValue() instanceof Document fields) || !changes.add(operator.getKey(), fields)) {
                return null;
            }
        }
        return changes.byName.isEmpty() ? null : changes;
    }

    private boolean add(String operator, Document fields) {
        for (var field : fields.entrySet()) {
            var name = field.getKey();
            var change = FieldChange.of(operator, field.getValue());
            if (change == null || !isPlain(name) || byName.putIfAbsent(name, change) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether it names a field of the outermost document that may be changed. */
    static boolean isPlain(String name) {
        return !name.isEmpty() && name.indexOf('.') < 0 && name.indexOf('$') < 0 && !name.equals("_id");
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** @return the same array where nothing changes, null where the back end has to say what becomes of it */
    byte @Nullable [] in(byte[] bson) {
        var patch = new Patch(bson);
        var met = new ArrayList<String>(byName.size());
        for (var element = new Elements(bson, 0); element.advance(); ) {
            var name = element.name();
            var change = byName.get(name);
            if (change != null) {
                met.add(name);
                if (!patch.change(element, change)) {
                    return null;
                }
            }
        }
        if (met.size() < byName.size()) {
            byName.forEach((name, change) -> {
                if (!met.contains(name)) {
                    patch.append(name, change);
                }
            });
        }
        return patch.finish();
    }
}
