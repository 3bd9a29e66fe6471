package io.huiyin.infrastructure.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much the documents may weigh altogether. Everything is in memory, and a Java process without memory dies in the
 * middle of anything; so growing is refused in time, while reading and deleting go on.
 */
final class Capacity {

    private static final long PROGRAM = 16 << 20;

    private final AtomicLong used = new AtomicLong();
    private final long limit;

    Capacity(long limit) {
        this.limit = limit;
    }

    static Capacity unlimited() {
        return new Capacity(Long.MAX_VALUE);
    }

    /** Leaves room for the program and for what is on its way: requests, replies, the garbage of both. */
    static long ofHeap(long maxHeap) {
        return Math.max(0, maxHeap - PROGRAM) / 100 * 60;
    }

    void taken(Packed document) {
        used.addAndGet(document.weight());
    }

    void released(Packed document) {
        used.addAndGet(-document.weight());
    }

    /** Indexes say themselves what they take. */
    void changed(long bytes) {
        used.addAndGet(bytes);
    }

    long used() {
        return used.get();
    }

    long limit() {
        return limit;
    }

    /** @throws StoreFull where documents may not grow any more */
    void admit() {
        if (used.get() >= limit) {
            throw new StoreFull(used.get(), limit);
        }
    }
}
