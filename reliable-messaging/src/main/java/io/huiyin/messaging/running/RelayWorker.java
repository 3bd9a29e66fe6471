package io.huiyin.messaging.running;

import io.huiyin.messaging.Change;
import io.huiyin.messaging.Hints;
import io.huiyin.messaging.Outbox;
import io.huiyin.messaging.Relay;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes at once what a hint names, and every so often what a sweep finds: what a crash, a full queue or another
 * instance left behind. A hint may be lost, the sweep may not find it yet; neither loses an event.
 */
final class RelayWorker implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(RelayWorker.class);
    private static final int SUBJECTS_AT_ONCE = 500;
    private static final int MOST_SWEPT = 100_000;

    private final Relay relay;
    private final Outbox outbox;
    private final Pace pace;
    private final Rounds rounds;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hinted = lock.newCondition();
    private final Hints hints = new Hints();
    private long nextSweep = System.nanoTime();
    private int failures;

    RelayWorker(Relay relay, Outbox outbox, Pace pace) {
        this.relay = relay;
        this.outbox = outbox;
        this.pace = pace;
        this.rounds = new Rounds(pace.gather());
    }

    void hint(Collection<? extends Change<?>> changes, boolean surelyStored) {
        lock.lock();
        try {
            changes.forEach(change -> hints.add(change, surelyStored));
            hinted.signal();
        } finally {
            lock.unlock();
        }
    }

    private void hint(Collection<String> subjects) {
        lock.lock();
        try {
            hints.addAll(subjects);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                sweepIfDue();
                awaitHints();
                rounds.begin();
                var refused = relay.publish(take());
                hint(refused);
                failures = refused.isEmpty() ? 0 : failures + 1;
                backOff();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unreachable) {
                failures++;
                nextSweep = System.nanoTime();
                log.warn("cannot relay, trying again in {}: {}", pace.backOff(failures), unreachable.toString());
                backOffOrStop();
            }
        }
    }

    private void sweepIfDue() {
        if (System.nanoTime() - nextSweep >= 0) {
            hint(outbox.waiting(MOST_SWEPT));
            nextSweep = System.nanoTime() + pace.sweep().toNanos();
        }
    }

    private void awaitHints() throws InterruptedException {
        lock.lock();
        try {
            var patience = nextSweep - System.nanoTime();
            while (hints.isEmpty() && patience > 0) {
                patience = hinted.awaitNanos(patience);
            }
        } finally {
            lock.unlock();
        }
    }

    private Hints.Batch take() {
        lock.lock();
        try {
            return hints.take(SUBJECTS_AT_ONCE);
        } finally {
            lock.unlock();
        }
    }

    private void backOff() throws InterruptedException {
        if (failures > 0) {
            TimeUnit.NANOSECONDS.sleep(pace.backOff(failures).toNanos());
        }
    }

    private void backOffOrStop() {
        try {
            backOff();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
