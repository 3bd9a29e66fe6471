package io.huiyin.escalation.clocks;

import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param gradedAs the severity that its rule was chosen by; null where no rule was, or it was stored before that was kept
 * @param extensions asked for, the oldest first; null where it was stored before there were any
 * @param stoodStill for how much business time in all, in milliseconds, but for the pause that lasts; null for none
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
        @Nullable String pack,
        @Nullable Severity gradedAs,
        @Nullable List<Extension> extensions,
        @Nullable Long stoodStill) {

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
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }

    /** @param gradedAs null where no rule sets it */
    static Deadline running(
            String id,
            Target target,
            @Nullable String pack,
            @Nullable Severity gradedAs,
            Instant startedAt,
            Instant dueAt,
            Instant warnAt,
            @Nullable String concerning,
            List<String> explanation,
            boolean pauses) {
        return new Deadline(
                id,
                target,
                Stage.RUNNING,
                startedAt,
                dueAt,
                warnAt.isBefore(dueAt) ? warnAt : null,
                concerning,
                explanation,
                pauses,
                null,
                null,
                null,
                pack,
                gradedAs,
                List.of(),
                null);
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

    /** All that were asked for. */
    public List<Extension> asked() {
        return Objects.requireNonNullElse(extensions, List.of());
    }

    /** The one that waits for somebody to let it pass. */
    public Optional<Extension> waiting() {
        return pending() ? asked().stream().filter(Extension::waits).findFirst() : Optional.empty();
    }

    /** How often it was extended. */
    int extended() {
        return (int) asked().stream().filter(Extension::granted).count();
    }

    Deadline in(Stage next) {
        return in(next, doneAt);
    }

    Deadline in(Stage next, @Nullable Instant done) {
        return changed(next, dueAt, warnAt, explanation, null, null, done, asked(), stoodStill);
    }

    Deadline paused(long left, @Nullable Long leftToWarning) {
        return changed(Stage.PAUSED, dueAt, warnAt, explanation, left, leftToWarning, null, asked(), stoodStill);
    }

    /** For how much business time it stood still, but for the pause that lasts. */
    Duration stoodStillFor() {
        return stoodStill == null ? Duration.ZERO : Duration.ofMillis(stoodStill);
    }

    /** Runs on after a pause of so much business time: warned of before it where {@code warning} is null. */
    Deadline resumed(Instant due, @Nullable Instant warning, List<String> explained, Duration pause) {
        var next = warning == null ? Stage.AT_RISK : Stage.RUNNING;
        var still = stoodStillFor().plus(pause).toMillis();
        return changed(next, due, warning, explained, null, null, null, asked(), still);
    }

    /**
     * Is due at another instant, and to be warned of anew. One that stands still goes on doing so.
     *
     * @param more business time than before, in milliseconds; negative for less
     * @param warned how much business time lies between the warning and the end, in milliseconds
     */
    Deadline moved(Instant due, Instant warning, long more, long warned, List<String> explained) {
        if (remaining == null) {
            var warnsAt = warning.isBefore(due) ? warning : null;
            return changed(Stage.RUNNING, due, warnsAt, explained, null, null, null, asked(), stoodStill);
        }
        var left = Math.max(0, remaining + more);
        return changed(stage, due, warning, explained, left, Math.max(0, left - warned), null, asked(), stoodStill);
    }

    Deadline asking(Extension extension) {
        var all = new ArrayList<>(asked());
        all.removeIf(Extension::waits);
        all.add(extension);
        return changed(stage, dueAt, warnAt, explanation, remaining, remainingToWarning, doneAt, all, stoodStill);
    }

    private Deadline changed(
            Stage next,
            Instant due,
            @Nullable Instant warning,
            List<String> explained,
            @Nullable Long left,
            @Nullable Long leftToWarning,
            @Nullable Instant done,
            List<Extension> some,
            @Nullable Long still) {
        return new Deadline(
                id,
                target,
                next,
                startedAt,
                due,
                warning,
                concerning,
                explained,
                pauses,
                left,
                leftToWarning,
                done,
                pack,
                gradedAs,
                some,
                still);
    }
}
