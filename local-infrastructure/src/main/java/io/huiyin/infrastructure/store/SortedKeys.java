package io.huiyin.infrastructure.store;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Where the documents of each key are, in the order of the keys; tells how much memory it takes. */
final class SortedKeys {

    /** The entry of the map and the headers of both arrays. */
    private static final long ENTRY = 72;

    private final NavigableMap<byte[], long[]> positions = new TreeMap<>(Arrays::compareUnsigned);
    private final LongConsumer memory;
    private long weight;

    SortedKeys(LongConsumer memory) {
        this.memory = memory;
    }

    void add(byte[] key, long position) {
        var before = positions.get(key);
        if (before == null) {
            positions.put(key, Positions.of(position));
            changed(ENTRY + key.length + Long.BYTES);
        } else if (!Positions.contains(before, position)) {
            var after = Positions.with(before, position);
            if (after.length != before.length) {
                positions.put(key, after);
                changed((long) Long.BYTES * (after.length - before.length));
            }
        }
    }

    void remove(byte[] key, long position) {
        var found = positions.get(key);
        if (found == null) {
            return;
        }
        Positions.remove(found, position);
        if (found[0] == Positions.NONE) {
            positions.remove(key);
            changed(-(ENTRY + key.length + (long) Long.BYTES * found.length));
        }
    }

    @Nullable
    Long firstOf(byte[] key) {
        var found = positions.get(key);
        return found == null ? null : (Long) found[0];
    }

    /** Visits positions until the visitor has seen enough. */
    boolean visit(Interval keys, boolean backwards, LongPredicate wantsMore) {
        var part = keys.of(positions);
        for (var found : (backwards ? part.descendingMap() : part).values()) {
            for (long position : found) {
                if (position == Positions.NONE) {
                    break;
                }
                if (!wantsMore.test(position)) {
                    return false;
                }
            }
        }
        return true;
    }

    int size() {
        return positions.size();
    }

    void clear() {
        positions.clear();
        changed(-weight);
    }

    private void changed(long bytes) {
        weight += bytes;
        memory.accept(bytes);
    }
}
