package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes a document's keys out of it; an array at one of the paths makes a key of each of its elements. */
record IndexedFields(List<FieldPath> paths, List<Boolean> ascending, boolean sparse) {

    static IndexedFields of(List<IndexKey> keys, boolean sparse) {
        return new IndexedFields(
                keys.stream().map(key -> FieldPath.of(key.getKey())).toList(),
                keys.stream().map(IndexKey::isAscending).toList(),
                sparse);
    }

    List<@Nullable Object> rawIn(Document document) {
        var values = new ArrayList<@Nullable Object>(paths.size());
        paths.forEach(path -> values.add(path.rawIn(document)));
        return values;
    }

    boolean areUnchanged(Document before, Document after) {
        for (var path : paths) {
            if (!Objects.equals(path.rawIn(before), path.rawIn(after))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it stands at one place only, where its values say. */
    boolean isOrdered(Document document) {
        for (var path : paths) {
            var value = path.rawIn(document);
            if (value instanceof Collection<?> || !KeyBytes.isOrdered(value)) {
                return false;
            }
        }
        return true;
    }

    boolean isFlat(Document document) {
        return paths.stream().allMatch(path -> path.isFlatIn(document));
    }

    Collection<byte[]> keysOf(Document document) {
        var values = new ArrayList<List<Object>>(paths.size());
        boolean present = false;
        boolean single = true;
        for (var path : paths) {
            var found = path.valuesIn(document);
            present |= !found.isEmpty() && !(path.rawIn(document) instanceof Missing);
            single &= found.size() <= 1;
            values.add(found.isEmpty() ? List.of(Missing.getInstance()) : found);
        }
        if (sparse && !present) {
            return List.of();
        }
        return single ? List.of(key(values)) : keys(values);
    }

    private byte[] key(List<List<Object>> values) {
        var key = KeyBytes.empty();
        for (int place = 0; place < values.size(); place++) {
            key.value(values.get(place).getFirst(), ascending.get(place));
        }
        return key.first();
    }

    private Collection<byte[]> keys(List<List<Object>> values) {
        Collection<byte[]> keys = List.of(new byte[0]);
        for (int place = 0; place < values.size(); place++) {
            var longer = new TreeSet<byte[]>(Arrays::compareUnsigned);
            boolean upwards = ascending.get(place);
            for (var beginning : keys) {
                for (var value : values.get(place)) {
                    longer.add(KeyBytes.after(beginning).value(value, upwards).first());
                }
            }
            keys = longer;
        }
        return keys;
    }
}
