package io.huiyin.infrastructure.store;

import java.util.Arrays;

/** Small sets of positions: sorted arrays, filled up with {@link #NONE}, because an index has one for each key. */
final class Positions {

    static final long NONE = Long.MAX_VALUE;

    private Positions() {}

    static long[] of(long position) {
        return new long[] {position};
    }

    /** The same array where there is room; the position must not be in it. */
    static long[] with(long[] positions, long position) {
        int place = -1 - Arrays.binarySearch(positions, position);
        int last = positions.length - 1;
        var grown = positions[last] == NONE ? positions : grown(positions);
        System.arraycopy(grown, place, grown, place + 1, Math.max(0, size(grown) - place));
        grown[place] = position;
        return grown;
    }

    static void remove(long[] positions, long position) {
        int place = Arrays.binarySearch(positions, position);
        if (place >= 0) {
            System.arraycopy(positions, place + 1, positions, place, positions.length - 1 - place);
            positions[positions.length - 1] = NONE;
        }
    }

    static boolean contains(long[] positions, long position) {
        return Arrays.binarySearch(positions, position) >= 0;
    }

    static int size(long[] positions) {
        if (positions[positions.length - 1] != NONE) {
            return positions.length;
        }
        int low = 0;
        int high = positions.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[middle] == NONE) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long[] grown(long[] positions) {
        var grown = Arrays.copyOf(positions, positions.length + 1 + positions.length / 2);
        Arrays.fill(grown, positions.length, grown.length, NONE);
        return grown;
    }
}
