package io.huiyin.intake.evidence.settings;

import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.evidence.EvidenceStore;
import io.huiyin.intake.evidence.Shelf;
import io.huiyin.intake.evidence.SweepOrphans;
import io.huiyin.intake.evidence.TakeInEvidence;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps once an hour. Several instances may do so at once: each step of it can be repeated. */
@Component
class Sweeping {

    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);

    private final SweepOrphans sweep;
    private final TakeInEvidence arriving;

    Sweeping(SweepOrphans sweep, TakeInEvidence arriving) {
        this.sweep = sweep;
        this.arriving = arriving;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweep() {
        try {
            sweep.execute();
            var left = arriving.sweep();
            if (left > 0) {
                log.info("removed {} files that were arriving when the service ended", left);
            }
        } catch (IOException | RuntimeException failed) {
            log.warn("orphaned evidence is swept again in an hour: {}", failed.toString());
        }
    }

    /** With the clock of the service. */
    @Configuration
    @EnableScheduling
    static class Schedule {

        @Bean
        SweepOrphans sweepOrphans(
                EvidenceStore store,
                Shelf shelf,
                MongoComplaints complaints,
                EvidenceSettings settings,
                InstantSource clock) {
            return new SweepOrphans(
                    store,
                    shelf,
                    one -> complaints.hasEvidence(one.complaint(), one.evidence()),
                    settings.limits(),
                    clock);
        }
    }
}
