package io.huiyin.messaging.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener. While it is being caught up, the live events wait; where they pile up or it fails, it is lost. */
final class Subscription {

    private static final Logger log = LoggerFactory.getLogger(Subscription.class);
    private static final int MOST_WAITING = 10_000;

    private final Consumer<LiveEvent> sink;
    private final Runnable lost;
    private final List<LiveEvent> waiting = new ArrayList<>();
    private boolean live;
    private boolean over;

    Subscription(Consumer<LiveEvent> sink, Runnable lost) {
        this.sink = sink;
        this.lost = lost;
    }

    /** Something new: shown at once, or kept until the past has been shown. */
    synchronized void offer(LiveEvent event) {
        if (live) {
            show(event);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(event);
        } else {
            lose("too far behind");
        }
    }

    /** Something of the past. */
    synchronized void show(LiveEvent event) {
        if (over) {
            return;
        }
        try {
            sink.accept(event);
        } catch (RuntimeException gone) {
            lose(gone.toString());
        }
    }

    /** The past has been shown; from now on events are shown as they come. */
    synchronized void goLive() {
        waiting.forEach(this::show);
        waiting.clear();
        live = true;
    }

    synchronized void lose(String why) {
        if (!over) {
            over = true;
            waiting.clear();
            log.debug("a subscriber is lost: {}", why);
            lost.run();
        }
    }

    synchronized void end() {
        over = true;
        waiting.clear();
    }

    synchronized boolean isOver() {
        return over;
    }
}
