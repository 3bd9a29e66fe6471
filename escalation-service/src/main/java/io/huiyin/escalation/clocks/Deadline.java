package io.huiyin.escalation.clocks;

import io.huiyin.events.escalation.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one complaint.
 *
 * @param id unique within the complaint
 * @param warnAt null where it is too late to warn, or there is nothing to warn of
 * @param concerning the offer or promise that it watches
 * @param pauses whether it stands still while the customer is asked for facts
 * @param remaining while paused: how much business time is left, in milliseconds
 * @param remainingToWarning while paused: how much until the warning, null where it was given
 * @param doneAt when there was nothing left to do, in time or not
 * @param pack the pack that it comes from; null where it is the policy's own, or comes with an offer or a promise
 */
public record Deadline(
        String id,
        Target target,
        Stage stage,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable String concerning,
        List<String> explanation,
        boolean pauses,
        @Nullable Long remaining,
        @Nullable Long remainingToWarning,
        @Nullable Instant doneAt,
        @Nullable String pack) {

    /** How it stands with a deadline. */
    public enum Stage {
        RUNNING,
        /** Little time is left, and somebody was told. */
        AT_RISK,
        PAUSED,
        MET,
        /** Not done in time. Stays so, even when it is done later. */
        MISSED,
        /** Of no concern any more. */
        STOOD_DOWN
    }

    public Deadline {
        explanation = List.copyOf(explanation);
    }

    static Deadline running(
            String id,
            Target target,
            @Nullable String pack,
            Instant startedAt,
            Instant dueAt,
            Instant warnAt,
            @Nullable String concerning,
            List<String> explanation,
            boolean pauses) {
        var warning = warnAt.isBefore(dueAt) ? warnAt : null;
        return new Deadline(
                id,
                target,
                Stage.RUNNING,
                startedAt,
                dueAt,
                warning,
                concerning,
                explanation,
                pauses,
                null,
                null,
                null,
                pack);
    }

    boolean ticks() {
        return stage == Stage.RUNNING || stage == Stage.AT_RISK;
    }

    /** Neither done nor given up nor missed. */
    boolean pending() {
        return ticks() || stage == Stage.PAUSED;
    }

    /** Missed, and still to be done: what an escalation is about. */
    boolean overdue() {
        return stage == Stage.MISSED && doneAt == null;
    }

    boolean watches(String offerOrPromise) {
        return offerOrPromise.equals(concerning);
    }

    /** When time does something to it next. */
    @Nullable
    Instant next() {
        if (!ticks()) {
            return null;
        }
        return stage == Stage.RUNNING && warnAt != null ? warnAt : dueAt;
    }

    Deadline in(Stage next) {
        return in(next, doneAt);
    }

    Deadline in(Stage next, @Nullable Instant done) {
        return new Deadline(
                id, target, next, startedAt, dueAt, warnAt, concerning, explanation, pauses, null, null, done, pack);
    }

    Deadline paused(long left, @Nullable Long leftToWarning) {
        return new Deadline(
                id,
                target,
                Stage.PAUSED,
                startedAt,
                dueAt,
                warnAt,
                concerning,
                explanation,
                pauses,
                left,
                leftToWarning,
                null,
                pack);
    }

    /** Runs on after a pause: warned of before it where {@code warning} is null. */
    Deadline resumed(Instant due, @Nullable Instant warning, List<String> explained) {
        return new Deadline(
                id,
                target,
                warning == null ? Stage.AT_RISK : Stage.RUNNING,
                startedAt,
                due,
                warning,
                concerning,
                explained,
                pauses,
                null,
                null,
                null,
                pack);
    }
}
