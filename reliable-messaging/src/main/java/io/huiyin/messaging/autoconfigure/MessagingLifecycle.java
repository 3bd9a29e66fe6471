package io.huiyin.messaging.autoconfigure;

import io.huiyin.messaging.running.Messaging;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the protocol before anything is heard or asked: first the store is brought into shape, then the threads run. */
final class MessagingLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MessagingLifecycle.class);
    private static final int BEFORE_BINDINGS_AND_WEB = Integer.MIN_VALUE + 100;

    private final Messaging<?> messaging;
    private final MessagingKit kit;
    private final List<Migration> migrations;
    private final Topic ownTopic;
    private volatile boolean running;

    MessagingLifecycle(Messaging<?> messaging, MessagingKit kit, List<Migration> migrations, Topic ownTopic) {
        this.messaging = messaging;
        this.kit = kit;
        this.migrations = migrations;
        this.ownTopic = ownTopic;
    }

    @Override
    public void start() {
        insist("the store", () -> {
            kit.migrate();
            migrations.forEach(migration -> migration.migrate(kit.database()));
        });
        insist("the log", ownTopic::create);
        messaging.start();
        running = true;
    }

    @Override
    public void stop() {
        messaging.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_BINDINGS_AND_WEB;
    }

    /** A service that starts before its store or broker waits for them. */
    private static void insist(String on, Runnable step) {
        while (true) {
            try {
                step.run();
                return;
            } catch (RuntimeException unreachable) {
                log.warn("waiting for {}: {}", on, unreachable.toString());
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("stopped while waiting for " + on, stopping);
                }
            }
        }
    }
}
