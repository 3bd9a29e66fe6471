package io.huiyin.localstack.launcher.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows that go into one request. */
final class Batch {

    /** Intake takes bodies of 256 KiB. */
    private static final int MOST_BYTES = 200 * 1024;

    private final int mostRows;
    private final List<PackedRow> rows = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int bytes;

    Batch(int mostRows) {
        this.mostRows = mostRows;
    }

    /** A row that is too large for any batch still goes alone: intake has the last word. */
    boolean takes(PackedRow row) {
        return rows.isEmpty() || (rows.size() < mostRows && bytes + row.bytes() <= MOST_BYTES);
    }

    void add(PackedRow row) {
        rows.add(row);
        keys.add(row.idempotencyKey());
        bytes += row.bytes();
    }

    boolean full() {
        return rows.size() >= mostRows || bytes >= MOST_BYTES;
    }

    boolean contains(String key) {
        return keys.contains(key);
    }

    Set<String> keys() {
        return keys;
    }

    List<PackedRow> rows() {
        return rows;
    }
}
