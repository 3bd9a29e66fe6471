package io.huiyin.messaging.running;

import io.huiyin.messaging.Outbox;
import io.huiyin.messaging.Relay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private static final int MOST_HINTS = 100_000;

    private final Relay relay;
    private final Outbox outbox;
    private final Pace pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hinted = lock.newCondition();
    private final Set<String> hints = new LinkedHashSet<>();
    private long nextSweep = System.nanoTime();
    private int failures;

    RelayWorker(Relay relay, Outbox outbox, Pace pace) {
        this.relay = relay;
        this.outbox = outbox;
        this.pace = pace;
    }

    void hint(Collection<String> subjects) {
        lock.lock();
        try {
            if (hints.size() < MOST_HINTS) {
                hints.addAll(subjects);
            }
            hinted.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                sweepIfDue();
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
            hint(outbox.waiting(MOST_HINTS));
            nextSweep = System.nanoTime() + pace.sweep().toNanos();
        }
    }

    private List<String> take() throws InterruptedException {
        lock.lock();
        try {
            var patience = nextSweep - System.nanoTime();
            while (hints.isEmpty() && patience > 0) {
                patience = hinted.awaitNanos(patience);
            }
            var taken = new ArrayList<String>();
            var waiting = hints.iterator();
            while (waiting.hasNext() && taken.size() < SUBJECTS_AT_ONCE) {
                taken.add(waiting.next());
                waiting.remove();
            }
            return taken;
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
