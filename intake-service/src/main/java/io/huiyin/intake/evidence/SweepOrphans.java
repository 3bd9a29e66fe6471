package io.huiyin.intake.evidence;

import io.huiyin.intake.evidence.Shelf.Unsettled;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes bytes whose file never went on record, and settles those whose file did. */
public final class SweepOrphans {

    private static final Logger log = LoggerFactory.getLogger(SweepOrphans.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final EvidenceStore store;
    private final Shelf shelf;
    private final Predicate<Unsettled> onRecord;
    private final Limits limits;
    private final InstantSource clock;

    /** @param onRecord whether a complaint has the evidence */
    public SweepOrphans(
            EvidenceStore store, Shelf shelf, Predicate<Unsettled> onRecord, Limits limits, InstantSource clock) {
        this.store = store;
        this.shelf = shelf;
        this.onRecord = onRecord;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return how many were removed; at most a thousand are looked at, the oldest first */
    public int execute() throws IOException {
        var removed = 0;
        for (var one : shelf.unsettled(clock.instant().minus(limits.orphanAge()), MOST_AT_ONCE)) {
            if (onRecord.test(one) && shelf.settle(one.key(), one.evidence())) {
                continue;
            }
            store.delete(one.key());
            shelf.forget(one.key());
            removed++;
        }
        if (removed > 0) {
            log.info("removed {} files that never went on record", removed);
        }
        return removed;
    }
}
