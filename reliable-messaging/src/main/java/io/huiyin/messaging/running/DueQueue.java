package io.huiyin.messaging.running;

import io.huiyin.messaging.DueIndex.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is due or will be soon, in memory. A backlog waits apart and is taken in due order; what was noted in time has up
 * to half of each round, so that a service which was away is late with what it missed and not with all that follows. Not
 * for several threads.
 */
final class DueQueue {

    /** Later than this when it is noted, it belongs to the backlog. */
    static final Duration LATE = Duration.ofSeconds(5);

    private final int most;
    private final PriorityQueue<Due> soon = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final PriorityQueue<Due> backlog = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Map<String, Instant> known = new HashMap<>();

    /** @param most how many of either kind are kept; more are left to the next sweep */
    DueQueue(int most) {
        this.most = most;
    }

    void note(Due due, Instant now) {
        var queue = due.at().isBefore(now.minus(LATE)) ? backlog : soon;
        if (queue.size() < most && !due.at().equals(known.put(due.subject(), due.at()))) {
            queue.add(due);
        }
    }

    /** When there is something to do next; null where nothing is known. */
    @Nullable
    Instant first() {
        var next = soon.peek();
        var oldest = backlog.peek();
        if (next == null || oldest == null) {
            return next != null ? next.at() : oldest != null ? oldest.at() : null;
        }
        return next.at().isBefore(oldest.at()) ? next.at() : oldest.at();
    }

    /** Takes up to so many that are due. */
    Set<String> take(Instant now, int atOnce) {
        var due = new LinkedHashSet<String>();
        take(soon, now, atOnce / 2, due);
        take(backlog, now, atOnce, due);
        take(soon, now, atOnce, due);
        return due;
    }

    private void take(PriorityQueue<Due> queue, Instant now, int upTo, Set<String> due) {
        while (due.size() < upTo) {
            var first = queue.peek();
            if (first == null || first.at().isAfter(now)) {
                return;
            }
            queue.remove();
            known.remove(first.subject(), first.at());
            due.add(first.subject());
        }
    }
}
