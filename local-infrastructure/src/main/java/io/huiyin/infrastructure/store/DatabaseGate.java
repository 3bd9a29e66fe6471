package io.huiyin.infrastructure.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * One writer or many readers per database. A writer leaves only when its effects are in the journal, so a reader never
 * sees, and never passes on, what a crash could still take back.
 */
final class DatabaseGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Journal journal;
    private List<Effect> effects = new ArrayList<>();

    DatabaseGate(Journal journal) {
        this.journal = journal;
    }

    <T> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            journal.requireComplete();
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    <T> T write(Supplier<T> writing) {
        T result;
        long appended;
        lock.writeLock().lock();
        try {
            journal.requireComplete();
            try {
                result = writing.get();
            } finally {
                // Also where the command failed half-way: what it did until then is seen by the next one.
                appended = appendEffects();
            }
        } finally {
            lock.writeLock().unlock();
        }
        journal.awaitOnDisk(appended);
        return result;
    }

    void record(Effect effect) {
        if (!lock.isWriteLockedByCurrentThread()) {
            throw new IllegalStateException("a change of " + effect.namespace() + " outside of a write");
        }
        effects.add(effect);
    }

    private long appendEffects() {
        if (effects.isEmpty()) {
            return 0;
        }
        var finished = effects;
        effects = new ArrayList<>();
        return journal.append(finished);
    }
}
