package io.huiyin.routing.ownership.messaging;

import io.huiyin.routing.ownership.LoadBook;
import io.huiyin.routing.ownership.Ownerships;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Fills the load book before the first event is heard, and again now and then: other instances decide too. */
final class LoadBookKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LoadBookKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int AFTER_THE_STORE_IS_READY = Integer.MIN_VALUE + 200;

    private final LoadBook book;
    private final Ownerships ownerships;
    private volatile @Nullable Thread thread;

    LoadBookKeeper(LoadBook book, Ownerships ownerships) {
        this.book = book;
        this.ownerships = ownerships;
    }

    @Override
    public void start() {
        refresh();
        thread = Thread.ofVirtual().name("load-book").start(this::refreshNowAndThen);
    }

    private void refreshNowAndThen() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                refresh();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void refresh() {
        try {
            book.refreshFrom(ownerships::carried);
        } catch (RuntimeException unreachable) {
            log.warn("loads are counted again in {}: {}", PAUSE, unreachable.toString());
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

    @Override
    public int getPhase() {
        return AFTER_THE_STORE_IS_READY;
    }
}
