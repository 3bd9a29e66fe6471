package io.huiyin.intake.promise;

import io.huiyin.intake.promise.Verdict.Feasible;
import io.huiyin.intake.promise.Verdict.NotFeasible;
import io.huiyin.intake.promise.Verdict.Reason;
import io.huiyin.workingtime.Holiday;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a promise by calendar, lead and load. Time is closed on the right, as people mean "by": what is due at the close
 * of business is due in working time and what is due at the opening is not, and 10:00 belongs to the hour before it.
 */
final class Feasibility {

    /** What is offered instead can be spoken: a whole five minutes. */
    private static final Duration MARK = Duration.ofMinutes(5);

    /** What is offered still holds when it has been spoken. */
    private static final Duration SPEAKING = Duration.ofMinutes(1);

    private final PromisePolicy policy;
    private final Instant now;
    private final Instant soonest;
    private final Instant latest;
    private final Map<Instant, Integer> load = new HashMap<>();

    /** @param open when the team's open promises are due */
    Feasibility(PromisePolicy policy, Instant now, List<Instant> open) {
        this.policy = policy;
        this.now = now;
        this.soonest = policy.calendar().due(now, policy.lead()).at();
        this.latest = now.plus(policy.horizon());
        open.forEach(due -> load.merge(hour(due), 1, Integer::sum));
    }

    Verdict judge(Instant due) {
        var reasons = reasons(due);
        if (reasons.isEmpty()) {
            return new Feasible();
        }
        var closed = reasons.contains(Reason.CLOSED);
        return new NotFeasible(reasons, closed ? holiday(due) : null, earliest());
    }

    private List<Reason> reasons(Instant due) {
        if (!due.isAfter(now)) {
            return List.of(Reason.TOO_SOON);
        }
        var reasons = new ArrayList<Reason>();
        if (due.isBefore(soonest)) {
            reasons.add(Reason.TOO_SOON);
        }
        if (due.isAfter(latest)) {
            reasons.add(Reason.TOO_FAR);
        } else if (!working(due)) {
            reasons.add(Reason.CLOSED);
        } else if (full(due)) {
            reasons.add(Reason.FULL);
        }
        return reasons;
    }

    private @Nullable Holiday holiday(Instant due) {
        var calendar = policy.calendar();
        return calendar.days()
                .holiday(due.atZone(calendar.zone()).toLocalDate())
                .orElse(null);
    }

    /** Leaps over what is closed and what is full. */
    private @Nullable Instant earliest() {
        var at = mark(policy.calendar().due(now.plus(SPEAKING), policy.lead()).at());
        while (!at.isAfter(latest)) {
            if (!working(at)) {
                at = mark(policy.calendar().due(at, Duration.ofMillis(1)).at());
            } else if (full(at)) {
                at = mark(hour(at).plus(1, ChronoUnit.HOURS).plusMillis(1));
            } else {
                return at;
            }
        }
        return null;
    }

    private boolean working(Instant due) {
        return !policy.calendar().between(due.minusMillis(1), due).isZero();
    }

    private boolean full(Instant due) {
        return load.getOrDefault(hour(due), 0) >= policy.mostPerHour();
    }

    /** When the hour of the clock began that an instant belongs to. */
    private Instant hour(Instant due) {
        return due.minusMillis(1)
                .atZone(policy.calendar().zone())
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant();
    }

    private static Instant mark(Instant at) {
        var millis = MARK.toMillis();
        return Instant.ofEpochMilli(Math.ceilDiv(at.toEpochMilli(), millis) * millis);
    }
}
