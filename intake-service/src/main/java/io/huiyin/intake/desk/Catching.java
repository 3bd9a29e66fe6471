package io.huiyin.intake.desk;

import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.messaging.live.LiveEvent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Waits until the record has caught up with the log: the feed sees an event at the same moment as the consumer that
 * applies it, and a page that is told too early would fetch the past.
 */
@Component
class Catching {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final MongoComplaints complaints;

    Catching(MongoComplaints complaints) {
        this.complaints = complaints;
    }

    /** Gives up after ten seconds: the page is then told nevertheless, and again with the next event. */
    void upWith(LiveEvent live) throws InterruptedException {
        var envelope = live.event().envelope();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && !complaints.contains(envelope.subject(), envelope.source(), envelope.sequence())) {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
    }
}
