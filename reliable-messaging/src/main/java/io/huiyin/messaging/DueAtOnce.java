package io.huiyin.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Fires what is due as soon as it is heard in the very write that hears it: one write in place of two, and no race between
 * the two. What follows the write is left to the thread that does due work, so that hearing never waits for it; and
 * while that thread is behind, everything due is left to it as well.
 */
public final class DueAtOnce<S> {

    private final DueWork<S> work;
    private final Queue<Written<S>> written = new ConcurrentLinkedQueue<>();

    public DueAtOnce(DueWork<S> work) {
        this.work = work;
    }

    /** @return whether something was fired */
    boolean fire(Progress<S> progress, Instant now) {
        return written.isEmpty() && work.fire(progress, now);
    }

    /**
     * Takes note of changes in which something was fired, once their write has been answered or has failed, which it may
     * have done after it was carried out.
     */
    void written(List<Change<S>> changes, boolean all) {
        if (!changes.isEmpty()) {
            written.add(new Written<>(List.copyOf(changes), all));
        }
    }

    public boolean isWaiting() {
        return !written.isEmpty();
    }

    /** Tells the handler of what was written, which may take a while. */
    public void tell() {
        for (var next = written.peek(); next != null; next = written.peek()) {
            try {
                work.tell(next.changes(), next.all());
            } finally {
                written.remove();
            }
        }
    }

    private record Written<S>(List<Change<S>> changes, boolean all) {}
}
