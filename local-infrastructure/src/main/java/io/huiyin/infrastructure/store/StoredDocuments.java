package io.huiyin.infrastructure.store;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the files held, while the store starts: documents by namespace and position, before any index is built. */
final class StoredDocuments {

    private final Map<String, NavigableMap<Long, Packed>> namespaces = new ConcurrentHashMap<>();

    void apply(Effect effect) {
        switch (effect) {
            case Effect.Put put -> of(put.namespace()).put(put.position(), put.document());
            case Effect.Remove remove -> of(remove.namespace()).remove(remove.position());
            case Effect.Drop drop -> namespaces.remove(drop.namespace());
        }
    }

    /** Hands a collection over; afterwards it is forgotten here, so that one created anew later starts empty. */
    NavigableMap<Long, Packed> take(String namespace) {
        var documents = namespaces.remove(namespace);
        return documents == null ? new TreeMap<>() : documents;
    }

    Set<String> databases() {
        return namespaces.keySet().stream()
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .collect(Collectors.toSet());
    }

    private NavigableMap<Long, Packed> of(String namespace) {
        return namespaces.computeIfAbsent(namespace, unseen -> new TreeMap<>());
    }
}
