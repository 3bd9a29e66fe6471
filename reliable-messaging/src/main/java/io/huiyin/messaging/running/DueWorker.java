package io.huiyin.messaging.running;

import io.huiyin.messaging.DueAtOnce;
import io.huiyin.messaging.DueIndex;
import io.huiyin.messaging.DueIndex.Due;
import io.huiyin.messaging.DueWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires due work on time. What is due soon waits in memory; a sweep from the very beginning of the index refills that
 * and finds what was forgotten. Due-ness is read off the wall clock, waiting off the monotonic one.
 */
final class DueWorker implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(DueWorker.class);
    private static final int SUBJECTS_AT_ONCE = 200;
    private static final int MOST_IN_MEMORY = 50_000;
    private static final Duration LONGEST_NAP = Duration.ofMillis(500);

    private final DueWork<?> work;
    private final DueAtOnce<?> atOnce;
    private final DueIndex index;
    private final InstantSource clock;
    private final Pace pace;
    private final Rounds rounds;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition sooner = lock.newCondition();
    private final DueQueue queue = new DueQueue(MOST_IN_MEMORY);
    private long nextSweep = System.nanoTime();
    private int failures;

    DueWorker(DueWork<?> work, DueAtOnce<?> atOnce, DueIndex index, InstantSource clock, Pace pace) {
        this.work = work;
        this.atOnce = atOnce;
        this.index = index;
        this.clock = clock;
        this.pace = pace;
        this.rounds = new Rounds(pace.gather());
    }

    /** Takes note of what will be due; what lies beyond the horizon is left to the sweep. */
    void hint(Collection<Due> dues) {
        var now = clock.instant();
        var horizon = now.plus(pace.horizon());
        lock.lock();
        try {
            for (var due : dues) {
                if (due.at().isBefore(horizon)) {
                    queue.note(due, now);
                }
            }
            sooner.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                atOnce.tell();
                sweepIfDue();
                if (!awaitDue()) {
                    continue;
                }
                rounds.begin();
                var subjects = takeDue();
                while (!subjects.isEmpty() && !work.fire(subjects, clock.instant())) {
                    log.debug("lost a race on one of {} due subjects", subjects.size());
                }
                failures = 0;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unreachable) {
                failures++;
                nextSweep = System.nanoTime();
                log.warn("cannot do what is due, again in {}: {}", pace.backOff(failures), unreachable.toString());
                backOffOrStop();
            }
        }
    }

    private void sweepIfDue() {
        if (System.nanoTime() - nextSweep >= 0) {
            var now = clock.instant();
            var oldest = index.until(now.plus(pace.horizon()), MOST_IN_MEMORY);
            hint(oldest);
            if (oldest.size() == MOST_IN_MEMORY) {
                hint(index.between(now.minus(DueQueue.LATE), now.plus(pace.horizon()), MOST_IN_MEMORY));
            }
            nextSweep = System.nanoTime() + pace.sweep().toNanos();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // run() is the loop: waking early only means looking once more
    private boolean awaitDue() throws InterruptedException {
        lock.lock();
        try {
            var first = queue.first();
            var nap = LONGEST_NAP.toNanos();
            if (first != null) {
                nap = Math.min(nap, Duration.between(clock.instant(), first).toNanos());
            }
            if (nap > 0 && !atOnce.isWaiting()) {
                sooner.awaitNanos(nap);
            }
            var next = queue.first();
            return next != null && !next.isAfter(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    private Set<String> takeDue() {
        lock.lock();
        try {
            return queue.take(clock.instant(), SUBJECTS_AT_ONCE);
        } finally {
            lock.unlock();
        }
    }

    private void backOffOrStop() {
        try {
            TimeUnit.NANOSECONDS.sleep(pace.backOff(failures).toNanos());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
