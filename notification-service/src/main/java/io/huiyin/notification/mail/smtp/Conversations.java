package io.huiyin.notification.mail.smtp;

import io.huiyin.notification.mail.House;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Keeps open connections for the next mail, for a while. How many there are is bounded by those who send. */
final class Conversations implements AutoCloseable {

    private static final Duration TIDY = Duration.ofSeconds(1);

    private final SmtpSettings settings;
    private final House house;
    private final ConcurrentLinkedDeque<Conversation> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watchdog;

    Conversations(SmtpSettings settings, House house) {
        this.settings = settings;
        this.house = house;
        var single = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-watchdog").factory());
        single.setRemoveOnCancelPolicy(true);
        watchdog = single;
        var _ = watchdog.scheduleWithFixedDelay(this::tidy, TIDY.toMillis(), TIDY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The one used last, which is the least likely to have been closed by the server. */
    Conversation take() throws ProviderTroubleException {
        var kept = idle.pollFirst();
        return kept == null ? Conversation.open(settings, house, watchdog) : kept;
    }

    void giveBack(Conversation conversation) {
        idle.addFirst(conversation);
    }

    private void tidy() {
        for (var oldest = idle.peekLast();
                oldest != null && oldest.isIdleFor(settings.keep());
                oldest = idle.peekLast()) {
            if (idle.removeLastOccurrence(oldest)) {
                Thread.ofVirtual().start(oldest::close);
            }
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        for (var open = idle.pollFirst(); open != null; open = idle.pollFirst()) {
            open.close();
        }
    }
}
