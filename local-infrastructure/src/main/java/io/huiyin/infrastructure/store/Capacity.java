package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much the documents may weigh altogether. Everything is in memory, and a Java process without memory dies in the
 * middle of anything; so growing is refused in time, while reading and deleting go on.
 */
final class Capacity {

    private final AtomicLong used = new AtomicLong();
    private final long limit;

    Capacity(long limit) {
        this.limit = limit;
    }

    static Capacity unlimited() {
        return new Capacity(Long.MAX_VALUE);
    }

    /** Leaves room for what is on its way: requests, replies, the garbage of both. */
    static long ofHeap(long maxHeap) {
        return maxHeap / 100 * 60;
    }

    void taken(Document document) {
        used.addAndGet(HeapWeight.ofStored(document));
    }

    void released(Document document) {
        used.addAndGet(-HeapWeight.ofStored(document));
    }

    long used() {
        return used.get();
    }

    long limit() {
        return limit;
    }

    /**
     * Checks a command that may make documents grow.
     *
     * @throws StoreFull where it might not fit any more
     */
    void admit(Document command) {
        if (limit != Long.MAX_VALUE && used.get() + HeapWeight.ofStored(command) > limit) {
            throw new StoreFull(used.get(), limit);
        }
    }
}
