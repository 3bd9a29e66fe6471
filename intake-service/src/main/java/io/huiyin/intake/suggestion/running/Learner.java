package io.huiyin.intake.suggestion.running;

import io.huiyin.events.Event;
import io.huiyin.events.intake.ComplaintAmended;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.intake.suggestion.Learning;
import io.huiyin.intake.suggestion.PastCase;
import io.huiyin.intake.suggestion.PastCases;
import io.huiyin.messaging.live.LiveFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Learns from the store at the start and once a day, and in between from what is registered and classed anew. One thread that
 * takes its time; whatever it misses, the next day makes up for.
 */
final class Learner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Learner.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final int MOST_WAITING = 2_000;
    private static final int AT_ONCE = 500;

    private final Learning learning;
    private final PastCases cases;
    private final LiveFeed feed;
    private final InstantSource clock;
    private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile @Nullable Thread thread;

    Learner(Learning learning, PastCases cases, LiveFeed feed, InstantSource clock) {
        this.learning = learning;
        this.cases = cases;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("learner").start(this::learn);
    }

    private void learn() {
        try (var subscription = new Listening(feed, waiting)) {
            var anewAt = clock.instant();
            while (!Thread.currentThread().isInterrupted()) {
                if (!clock.instant().isBefore(anewAt)) {
                    anewAt = anew();
                }
                subscription.renewIfLost();
                follow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant anew() {
        try {
            learning.makeAnew(cases);
            log.info(
                    "learnt {} words from past complaints; again in {}",
                    learning.now().vocabulary(),
                    DAY);
            return clock.instant().plus(DAY);
        } catch (RuntimeException unreachable) {
            log.warn("past complaints are read again in {}: {}", PAUSE_AFTER_FAILURE, unreachable.toString());
            return clock.instant().plus(PAUSE_AFTER_FAILURE);
        }
    }

    /** What came within a second is learnt together: each step copies the vocabulary. */
    private void follow() throws InterruptedException {
        var first = waiting.poll(1, TimeUnit.SECONDS);
        if (first == null) {
            return;
        }
        TimeUnit.SECONDS.sleep(1);
        var events = new ArrayList<Event>();
        events.add(first);
        waiting.drainTo(events, AT_ONCE);
        try {
            var before = new ArrayList<PastCase>();
            var now = new ArrayList<PastCase>();
            var said = cases.said(amended(events));
            events.forEach(event -> read(event, said, before, now));
            learning.follow(before, now);
        } catch (RuntimeException unreachable) {
            log.warn("{} complaints are learnt from tomorrow: {}", events.size(), unreachable.toString());
        }
    }

    /** A new classification does not repeat what was said. */
    private static Set<String> amended(List<Event> events) {
        return events.stream()
                .filter(event -> event.content() instanceof ComplaintAmended)
                .map(event -> event.envelope().subject())
                .collect(Collectors.toSet());
    }

    private static void read(Event event, Map<String, String> said, List<PastCase> before, List<PastCase> now) {
        switch (event.content()) {
            case ComplaintRegistered registered ->
                now.add(PastCase.of(registered.summary() + "\n" + registered.text(), registered.classification()));
            case ComplaintAmended amended -> {
                var text = said.get(event.envelope().subject());
                if (text != null) {
                    before.add(PastCase.of(text, amended.before()));
                    now.add(PastCase.of(text, amended.after()));
                }
            }
            default -> {
                // Nothing else says how a complaint is classed.
            }
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
