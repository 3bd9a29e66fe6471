package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Rule;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.MoveCause;
import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;

/**
 * A clock with the next extension of its rule: counted from its start, as rules write it ("35 days in all"). One that pauses
 * gets what the extension gives beyond that, so that it keeps the time for which it stood still.
 */
record LongerClock(Due due, Instant warnAt, Duration more, Duration warned) {

    /** Empty where the rule foresees none. */
    static Optional<LongerClock> of(Turn turn, Deadline clock) {
        return turn.ruleOf(clock)
                .filter(rule -> rule.canBeExtended(clock.extended()))
                .map(rule -> of(rule, turn.calendarOf(clock), clock))
                .filter(longer -> longer.dueAt().isAfter(clock.dueAt()));
    }

    private static LongerClock of(Rule rule, BusinessCalendar calendar, Deadline clock) {
        var before = rule.allowance(clock.extended()).due(calendar, clock.startedAt());
        var whole = rule.allowance(clock.extended() + 1).due(calendar, clock.startedAt());
        var more = calendar.between(before.at(), whole.at());
        var due = rule.pauses() ? calendar.due(clock.dueAt(), more) : whole;
        var warnAt = rule.warning().at(calendar, clock.dueAt(), due.at());
        return new LongerClock(due, warnAt, more, calendar.between(warnAt, due.at()));
    }

    Instant dueAt() {
        return due.at();
    }

    /** Whoever acts then sees why it is due when it is. */
    Deadline grant(Turn turn, Deadline clock, Extension extension) {
        var verdict = Objects.requireNonNull(extension.verdict());
        var explanation = new ArrayList<>(clock.explanation());
        explanation.add("extended: %s asked for it, %s let it pass"
                .formatted(extension.by().name(), verdict.by().name()));
        explanation.addAll(due.explanation());
        var later = clock.asking(extension).moved(dueAt(), warnAt, more.toMillis(), warned.toMillis(), explanation);
        turn.say(new DeadlineMoved(
                clock.id(),
                clock.target(),
                clock.dueAt(),
                dueAt(),
                extension.reason(),
                MoveCause.EXTENSION,
                extension.by(),
                verdict.by()));
        return later;
    }
}
