package io.huiyin.escalation.clocks;

import io.huiyin.escalation.clocks.Extension.Verdict;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.events.Party;
import io.huiyin.events.escalation.DeadlineExtensionRefused;
import io.huiyin.events.escalation.DeadlineExtensionRequested;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * More time, where the rule of a clock foresees it: one asks, and somebody else lets it pass. Until then, and where nobody
 * does, the clock is due when it was.
 */
public final class ExtendDeadline {

    /** Who asks again and again is not listened to for ever. */
    private static final int MOST_REQUESTS = 10;

    private final Commands<ComplaintClocks> clocks;
    private final Policies policies;

    public ExtendDeadline(Commands<ComplaintClocks> clocks, Policies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** @param key of the request: the same one gets the same answer */
    public Answer ask(String complaintId, String deadlineId, String key, String reason, Party by) {
        return clocks.execute(
                complaintId, (aggregate, now) -> asked(aggregate.state(), deadlineId, key, reason, by, policies, now));
    }

    /** Lets pass what another person asked for; the caller has made sure that this one supervises. */
    public Answer grant(String complaintId, String deadlineId, String key, Party by) {
        return clocks.execute(
                complaintId, (aggregate, now) -> granted(aggregate.state(), deadlineId, key, by, policies, now));
    }

    /** Gives no more time; who does not supervise only takes back what he asked for himself. */
    public Answer refuse(
            String complaintId, String deadlineId, String key, String reason, Party by, boolean supervises) {
        return clocks.execute(
                complaintId,
                (aggregate, now) -> refused(aggregate.state(), deadlineId, key, reason, by, supervises, policies, now));
    }

    static Outcome<ComplaintClocks, Answer> asked(
            @Nullable ComplaintClocks state,
            String deadlineId,
            String key,
            String reason,
            Party by,
            Policies policies,
            Instant now) {
        return onClock(state, deadlineId, policies, now, (turn, clock) -> {
            for (var earlier : clock.asked()) {
                if (earlier.key().equals(key) && earlier.by().id().equals(by.id())) {
                    return again(clock, earlier, earlier.reason().equals(reason));
                }
            }
            if (clock.waiting().isPresent()) {
                return refused(Why.ASKED_ALREADY);
            }
            if (isOver(clock, now)) {
                return refused(Why.OVER);
            }
            var longer = LongerClock.of(turn, clock);
            if (longer.isEmpty() || clock.asked().size() >= MOST_REQUESTS) {
                return refused(Why.NOT_FORESEEN);
            }
            var extension = new Extension(key, reason, by, now, null);
            turn.say(new DeadlineExtensionRequested(
                    clock.id(), clock.target(), clock.dueAt(), longer.get().dueAt(), reason, by));
            return stored(turn, clock.asking(extension), extension);
        });
    }

    static Outcome<ComplaintClocks, Answer> granted(
            @Nullable ComplaintClocks state, String deadlineId, String key, Party by, Policies policies, Instant now) {
        return onClock(
                state,
                deadlineId,
                policies,
                now,
                (turn, clock) -> decided(clock, key, null, by, now).orElseGet(() -> {
                    var waiting = clock.waiting().orElseThrow();
                    if (waiting.by().id().equals(by.id())) {
                        return refused(Why.OWN_REQUEST);
                    }
                    var extension = waiting.decided(new Verdict(key, true, by, now, null));
                    return LongerClock.of(turn, clock)
                            .map(longer -> stored(turn, longer.grant(turn, clock, extension), extension))
                            .orElseGet(() -> refused(Why.NOT_FORESEEN));
                }));
    }

    static Outcome<ComplaintClocks, Answer> refused(
            @Nullable ComplaintClocks state,
            String deadlineId,
            String key,
            String reason,
            Party by,
            boolean supervises,
            Policies policies,
            Instant now) {
        return onClock(
                state,
                deadlineId,
                policies,
                now,
                (turn, clock) -> decided(clock, key, reason, by, now).orElseGet(() -> {
                    var waiting = clock.waiting().orElseThrow();
                    if (!supervises && !waiting.by().id().equals(by.id())) {
                        return refused(Why.NOT_A_SUPERVISOR);
                    }
                    var extension = waiting.decided(new Verdict(key, false, by, now, reason));
                    turn.say(new DeadlineExtensionRefused(clock.id(), clock.target(), clock.dueAt(), reason, by));
                    return stored(turn, clock.asking(extension), extension);
                }));
    }

    /** What stands against a decision, or answers it because it was made before. */
    private static Optional<Outcome<ComplaintClocks, Answer>> decided(
            Deadline clock, String key, @Nullable String reason, Party by, Instant now) {
        for (var earlier : clock.asked()) {
            var verdict = earlier.verdict();
            if (verdict != null
                    && verdict.key().equals(key)
                    && verdict.by().id().equals(by.id())) {
                return Optional.of(again(clock, earlier, Objects.equals(verdict.reason(), reason)));
            }
        }
        if (clock.waiting().isEmpty()) {
            return Optional.of(refused(Why.NOTHING_ASKED));
        }
        return isOver(clock, now) ? Optional.of(refused(Why.OVER)) : Optional.empty();
    }

    private static Outcome<ComplaintClocks, Answer> onClock(
            @Nullable ComplaintClocks state,
            String deadlineId,
            Policies policies,
            Instant now,
            BiFunction<Turn, Deadline, Outcome<ComplaintClocks, Answer>> decide) {
        if (state == null || state.about() == null) {
            return Outcome.refused(new Unknown());
        }
        var turn = new Turn(state, state.about(), policies, now);
        return turn.deadline(deadlineId)
                .map(clock -> decide.apply(turn, clock))
                .orElseGet(() -> Outcome.refused(new Unknown()));
    }

    private static Outcome<ComplaintClocks, Answer> stored(Turn turn, Deadline clock, Extension extension) {
        turn.put(clock);
        return Outcome.stored(turn.decision(), new Stands(clock, extension));
    }

    private static Outcome<ComplaintClocks, Answer> again(Deadline clock, Extension earlier, boolean same) {
        return same ? Outcome.refused(new Stands(clock, earlier)) : refused(Why.KEY_REUSED);
    }

    private static Outcome<ComplaintClocks, Answer> refused(Why why) {
        return Outcome.refused(new Refused(why));
    }

    /** What is due now is late, even where its timer comes a moment later. */
    private static boolean isOver(Deadline clock, Instant now) {
        return !clock.pending() || (clock.ticks() && !clock.dueAt().isAfter(now));
    }

    /** What it comes to. */
    public sealed interface Answer {}

    /** How it stands with the clock and what was asked of it, by this request or an earlier one of the same key. */
    public record Stands(Deadline deadline, Extension extension) implements Answer {}

    /** There is no such complaint or clock. */
    public record Unknown() implements Answer {}

    /** Nothing has changed. */
    public record Refused(Why why) implements Answer {}

    /** Why there is no more time. */
    public enum Why {
        /** It was met, missed or given up. */
        OVER,
        /** Its rule has no extension, or none any more. */
        NOT_FORESEEN,
        /** One request waits already. */
        ASKED_ALREADY,
        /** No request waits. */
        NOTHING_ASKED,
        /** Nobody lets pass what he asked for himself. */
        OWN_REQUEST,
        /** Who does not supervise decides only on what he asked for himself. */
        NOT_A_SUPERVISOR,
        /** The key was used for something else. */
        KEY_REUSED
    }
}
