package io.huiyin.intake.suggestion.running;

import io.huiyin.events.Event;
import io.huiyin.events.intake.ComplaintAmended;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.messaging.live.LiveFeed;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of complaints as they are registered and classed anew. What finds no room is let go. */
final class Listening implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);

    private final LiveFeed feed;
    private final BlockingQueue<Event> waiting;
    private AutoCloseable subscription;
    private volatile boolean lost;

    Listening(LiveFeed feed, BlockingQueue<Event> waiting) {
        this.feed = feed;
        this.waiting = waiting;
        this.subscription = subscribe();
    }

    private AutoCloseable subscribe() {
        return feed.subscribe(null, live -> take(live.event()), () -> lost = true);
    }

    private void take(Event event) {
        var telling = event.content() instanceof ComplaintRegistered || event.content() instanceof ComplaintAmended;
        if (telling && !waiting.offer(event)) {
            log.debug(
                    "learning is behind; {} is learnt from tomorrow",
                    event.envelope().id());
        }
    }

    void renewIfLost() {
        if (lost) {
            lost = false;
            close();
            subscription = subscribe();
        }
    }

    @Override
    public void close() {
        try {
            subscription.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
