package io.huiyin.infrastructure.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a document that some indexes are about, so that no more is read for them. */
final class FieldTree {

    private final Map<String, FieldTree> inner = new HashMap<>();
    private boolean whole;

    static FieldTree of(Collection<StoredIndex> indexes) {
        var tree = new FieldTree();
        for (var index : indexes) {
            for (var path : index.paths()) {
                tree.add(path.names());
            }
        }
        return tree;
    }

    private void add(List<String> names) {
        if (names.isEmpty() || FieldPath.isPlace(names.getFirst())) {
            whole = true;
        } else {
            inner.computeIfAbsent(names.getFirst(), unseen -> new FieldTree()).add(names.subList(1, names.size()));
        }
    }

    /** Null where no path leads through this field. */
    @Nullable
    FieldTree inner(String name) {
        return whole ? this : inner.get(name);
    }
}
