package io.huiyin.infrastructure.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One forces the disk for all who wait: a disk flush costs milliseconds, whatever it carries. */
final class DiskTurns {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turnEnded = lock.newCondition();
    private final boolean sync;
    private boolean busy;
    private long onDisk;

    /** After a failed flush nobody knows what the disk has; only a new start, which reads it, can tell. */
    private volatile @Nullable IOException failure;

    DiskTurns(boolean sync) {
        this.sync = sync;
    }

    interface DiskWork {

        long run() throws IOException;
    }

    void await(long ticket, Path file, DiskWork force) {
        while (sync && takeTurn(ticket)) {
            long upTo = 0;
            try {
                upTo = force.run();
            } catch (IOException e) {
                failure = e;
            } finally {
                endTurn(upTo);
            }
        }
        requireHealthy(file);
    }

    /** Work on the files that must not meet a flush. */
    long exclusively(Path file, DiskWork work) throws IOException {
        if (!takeTurn(Long.MAX_VALUE)) {
            requireHealthy(file);
        }
        try {
            return work.run();
        } finally {
            endTurn(0);
        }
    }

    void requireHealthy(Path file) {
        var failed = failure;
        if (failed != null) {
            throw new JournalUnwritable(file, failed);
        }
    }

    /** False where somebody else did it meanwhile. */
    private boolean takeTurn(long ticket) {
        lock.lock();
        try {
            while (busy && onDisk < ticket) {
                turnEnded.awaitUninterruptibly();
            }
            if (onDisk >= ticket || failure != null) {
                return false;
            }
            busy = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void endTurn(long upTo) {
        lock.lock();
        try {
            onDisk = Math.max(onDisk, upTo);
            busy = false;
            turnEnded.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
