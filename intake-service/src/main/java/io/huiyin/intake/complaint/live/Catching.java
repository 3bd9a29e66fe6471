package io.huiyin.intake.complaint.live;

import io.huiyin.events.Envelope;
import io.huiyin.events.Source;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.messaging.live.LiveEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Waits until the record has caught up with the log: the feed sees an event at the same moment as the consumer that
 * applies it, and whoever is told too early would fetch the past.
 */
@Component
public class Catching {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final MongoComplaints complaints;

    Catching(MongoComplaints complaints) {
        this.complaints = complaints;
    }

    /** Gives up after ten seconds: whoever listens is then told nevertheless, and again with the next event. */
    public void upWith(List<LiveEvent> burst) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var envelope : latest(burst)) {
            while (!complaints.contains(envelope.subject(), envelope.source(), envelope.sequence())
                    && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        }
    }

    /** A record that contains what a service said last of a complaint contains what it said before. */
    private static Collection<Envelope> latest(List<LiveEvent> burst) {
        record Voice(String complaint, Source source) {}
        var latest = new LinkedHashMap<Voice, Envelope>();
        for (var live : burst) {
            var envelope = live.event().envelope();
            latest.put(new Voice(envelope.subject(), envelope.source()), envelope);
        }
        return latest.values();
    }
}
