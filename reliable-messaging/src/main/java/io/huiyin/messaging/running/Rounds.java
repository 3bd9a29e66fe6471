package io.huiyin.messaging.running;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps the rounds of a worker apart, so that what comes in a burst is done in few rounds. For one thread. */
final class Rounds {

    private final long apart;
    private long notBefore = System.nanoTime();

    Rounds(Duration apart) {
        this.apart = apart.toNanos();
    }

    /** Waits until the next round may begin; not at all where the last one began long enough ago. */
    void begin() throws InterruptedException {
        var early = notBefore - System.nanoTime();
        if (early > 0) {
            TimeUnit.NANOSECONDS.sleep(early);
        }
        notBefore = System.nanoTime() + apart;
    }
}
