package io.huiyin.notification.correspondence.sending;

import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.notification.correspondence.Correspondence;
import io.huiyin.notification.correspondence.RecordOutcomes;
import io.huiyin.notification.correspondence.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores how attempts ended, a bundle in one write. While the store is away it keeps trying until the leases run out;
 * then the letters are sent again, under the same ids.
 */
public final class ReportOutcomes {

    private static final Logger log = LoggerFactory.getLogger(ReportOutcomes.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(2);

    private final Commands<Correspondence> commands;
    private final RecordOutcomes record;
    private final InstantSource clock;

    public ReportOutcomes(Commands<Correspondence> commands, RecordOutcomes record, InstantSource clock) {
        this.commands = commands;
        this.record = record;
        this.clock = clock;
    }

    @SuppressWarnings("IllegalCatch") // whatever the store throws, the outcome is still to be told
    void report(List<Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        var latest = reports.stream()
                .map(report -> report.letter().leasedUntil())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var backOff = Duration.ofMillis(50);
        while (true) {
            try {
                store(reports);
                return;
            } catch (RuntimeException unreachable) {
                if (clock.instant().plus(backOff).isAfter(latest) || !slept(backOff)) {
                    log.warn("{} outcomes could not be stored; these letters leave again", reports.size(), unreachable);
                    return;
                }
                log.warn("cannot store outcomes, again in {}: {}", backOff, unreachable.toString());
                backOff = backOff.compareTo(LONGEST_BACK_OFF) < 0 ? backOff.multipliedBy(2) : LONGEST_BACK_OFF;
            }
        }
    }

    private void store(List<Report> reports) {
        var byComplaint = new LinkedHashMap<String, List<Report>>();
        reports.forEach(report -> byComplaint
                .computeIfAbsent(report.letter().complaint(), _ -> new ArrayList<>())
                .add(report));
        var decisions =
                new HashMap<String, BiFunction<Aggregate<Correspondence>, Instant, Outcome<Correspondence, Boolean>>>();
        byComplaint.forEach((complaint, ofComplaint) ->
                decisions.put(complaint, (aggregate, now) -> decide(aggregate, ofComplaint, now)));
        commands.executeAll(decisions);
    }

    private Outcome<Correspondence, Boolean> decide(
            Aggregate<Correspondence> aggregate, List<Report> reports, Instant now) {
        var state = aggregate.state();
        if (state == null) {
            return Outcome.refused(false);
        }
        return record.record(state, reports, now)
                .map(decision -> Outcome.stored(decision, true))
                .orElseGet(() -> Outcome.refused(false));
    }

    private static boolean slept(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
