package io.huiyin.infrastructure.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gives the same string for the same name, since documents repeat a few names all the time, and a string hashes itself once. */
final class FieldNames {

    private static final int PLACES = 2_048;

    /** Whoever comes later takes the place; two threads at once do no harm. */
    private static final @Nullable Known[] KNOWN = new Known[PLACES];

    private FieldNames() {}

    private static final class Known {

        private final byte[] bytes;
        private final String name;

        private Known(byte[] bytes) {
            this.bytes = bytes;
            this.name = new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static String of(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = hash & (PLACES - 1);
        var known = KNOWN[place];
        if (known == null || !Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)) {
            known = new Known(Arrays.copyOfRange(bytes, from, to));
            KNOWN[place] = known;
        }
        return known.name;
    }
}
