package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Rule;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.MoveCause;
import io.huiyin.workingtime.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/**
 * Counts the clocks of a complaint anew by the rules and calendars in force: from where each one started, with the extensions
 * that were granted and the time for which it stood still. What was missed stays missed, what was offered or promised stays
 * as it was agreed, and a clock whose rule has gone keeps its due instant.
 */
final class Reckon {

    private static final String WHY = "the rules have changed";

    private Reckon() {}

    static void anew(Turn turn) {
        for (var clock : turn.deadlines()) {
            if (clock.pending() && clock.gradedAs() != null) {
                turn.ruleOf(clock).ifPresent(rule -> anew(turn, rule, turn.calendarOf(clock), clock));
            }
        }
    }

    private static void anew(Turn turn, Rule rule, BusinessCalendar calendar, Deadline clock) {
        var whole = rule.allowance(clock.extended()).due(calendar, clock.startedAt());
        var still = clock.stoodStillFor();
        var due = still.isZero() ? whole : calendar.due(whole.at(), still);
        if (due.at().equals(clock.dueAt())) {
            return;
        }
        var explanation = new ArrayList<String>();
        explanation.add(WHY + ", so this is counted anew");
        explanation.addAll(whole.explanation());
        if (!still.isZero()) {
            explanation.add("stood still while the customer was asked for facts");
            explanation.addAll(due.explanation());
        }
        var warnAt = rule.warning().at(calendar, clock.startedAt(), due.at());
        turn.put(clock.moved(
                due.at(),
                warnAt,
                signed(calendar, clock.dueAt(), due.at()).toMillis(),
                calendar.between(warnAt, due.at()).toMillis(),
                explanation));
        turn.say(new DeadlineMoved(
                clock.id(), clock.target(), clock.dueAt(), due.at(), WHY, MoveCause.POLICY, null, null));
    }

    private static Duration signed(BusinessCalendar calendar, Instant before, Instant after) {
        return before.isBefore(after)
                ? calendar.between(before, after)
                : calendar.between(after, before).negated();
    }
}
