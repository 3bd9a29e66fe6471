package io.huiyin.escalation.clocks.messaging;

import io.huiyin.escalation.clocks.ClocksUnderRules;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** After each start, beside the work: where rules or calendars have changed, the clocks are counted anew. Tries until it is done. */
final class RulesChanged implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RulesChanged.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Thread thread;

    RulesChanged(ClocksUnderRules clocks) {
        this.thread = Thread.ofVirtual().name("rules-changed").unstarted(() -> bring(clocks));
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        thread.start();
    }

    private static void bring(ClocksUnderRules clocks) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var complaints = clocks.bring();
                if (complaints > 0) {
                    log.info("the rules have changed: the clocks of {} complaints were counted anew", complaints);
                }
                return;
            } catch (RuntimeException outOfReach) {
                log.warn("clocks are counted anew in {}: {}", AGAIN, outOfReach.toString());
            }
            try {
                Thread.sleep(AGAIN);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }
}
