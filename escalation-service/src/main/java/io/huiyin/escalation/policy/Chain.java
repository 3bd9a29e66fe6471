package io.huiyin.escalation.policy;

import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import java.time.Duration;
import java.util.List;

/**
 * Who hears of a missed deadline, level by level. All waits are business time of the policy's calendar.
 *
 * @param criticalStartsAt the level at which a {@link Severity#CRITICAL} complaint begins
 * @param acknowledgementHolds how long an acknowledgement keeps the chain quiet
 * @param mostAlerts no complaint raises more alerts than this in its life
 */
public record Chain(
        String name,
        List<Step> steps,
        int criticalStartsAt,
        Repeats repeats,
        Duration acknowledgementHolds,
        int mostAlerts) {

    public Chain {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("chain " + name + " has no step");
        }
        if (criticalStartsAt < 1 || criticalStartsAt > steps.size()) {
            throw new IllegalArgumentException(
                    "chain " + name + " has no level " + criticalStartsAt + " for the critical");
        }
        if (mostAlerts < steps.size()) {
            throw new IllegalArgumentException("chain " + name + " cannot reach its end in " + mostAlerts + " alerts");
        }
    }

    public int firstLevel(Severity severity) {
        return severity == Severity.CRITICAL ? criticalStartsAt : 1;
    }

    public int top() {
        return steps.size();
    }

    /** Who is alerted at a level; a chain that has been shortened since ends with its last step. */
    public Party to(int level) {
        return steps.get(Math.min(level, top()) - 1).to();
    }

    /** How long an alert waits for an acknowledgement: below the top the step's patience, at the top the growing interval. */
    public Duration patience(int level, int repeat) {
        var patience = steps.get(Math.min(level, top()) - 1).patience();
        return level < top() ? patience : patience.multipliedBy((long) Math.pow(repeats.factor(), repeat));
    }

    /** Whether another alert follows when nobody acknowledges this one. */
    public boolean goesOn(int level, int repeat) {
        return level < top() || repeat < repeats.times();
    }
}
