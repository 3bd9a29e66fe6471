package io.huiyin.infrastructure.store;

import java.util.Arrays;
import java.util.NavigableMap;

/** A part of an index: keys from one on and before another. */
final class Interval {

    private final byte[] from;
    private final byte[] before;

    Interval(byte[] from, byte[] before) {
        this.from = from;
        this.before = before;
    }

    /** All keys that begin so. */
    static Interval beginningWith(byte[] beginning) {
        return new Interval(beginning, KeyBytes.after(beginning).beyond());
    }

    <V> NavigableMap<byte[], V> of(NavigableMap<byte[], V> map) {
        return Arrays.compareUnsigned(from, before) < 0
                ? map.subMap(from, true, before, false)
                : map.headMap(new byte[0], false);
    }
}
