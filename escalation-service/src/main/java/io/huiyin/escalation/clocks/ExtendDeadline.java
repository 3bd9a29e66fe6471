package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Policies;
import io.huiyin.events.Party;
import io.huiyin.events.escalation.DeadlineExtensionRefused;
import io.huiyin.events.escalation.DeadlineExtensionRequested;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import java.time.Instant;
import java.util.Objects;
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

    /** @param refusedBecause null to let it pass */
    public Answer decide(String complaintId, String deadlineId, String key, @Nullable String refusedBecause, Party by) {
        return clocks.execute(
                complaintId,
                (aggregate, now) -> decided(aggregate.state(), deadlineId, key, refusedBecause, by, policies, now));
    }

    static Outcome<ComplaintClocks, Answer> asked(
            @Nullable ComplaintClocks state,
            String deadlineId,
            String key,
            String reason,
            Party by,
            Policies policies,
            Instant now) {
        if (state == null || state.about() == null) {
            return Outcome.refused(new Unknown());
        }
        var turn = new Turn(state, state.about(), policies, now);
        var found = turn.deadline(deadlineId);
        if (found.isEmpty()) {
            return Outcome.refused(new Unknown());
        }
        var clock = found.get();
        for (var earlier : clock.asked()) {
            if (earlier.key().equals(key) && earlier.by().id().equals(by.id())) {
                return Outcome.refused(
                        earlier.reason().equals(reason) ? new Stands(clock, earlier) : new Refused(Why.KEY_REUSED));
            }
        }
        if (clock.waiting().isPresent()) {
            return Outcome.refused(new Refused(Why.ASKED_ALREADY));
        }
        if (isOver(clock, now)) {
            return Outcome.refused(new Refused(Why.OVER));
        }
        var longer = LongerClock.of(turn, clock);
        if (longer.isEmpty() || clock.asked().size() >= MOST_REQUESTS) {
            return Outcome.refused(new Refused(Why.NOT_FORESEEN));
        }
        var extension = new Extension(key, reason, by, now, null);
        var asking = clock.asking(extension);
        turn.put(asking);
        turn.say(new DeadlineExtensionRequested(
                clock.id(), clock.target(), clock.dueAt(), longer.get().dueAt(), reason, by));
        return Outcome.stored(turn.decision(), new Stands(asking, extension));
    }

    static Outcome<ComplaintClocks, Answer> decided(
            @Nullable ComplaintClocks state,
            String deadlineId,
            String key,
            @Nullable String refusedBecause,
            Party by,
            Policies policies,
            Instant now) {
        if (state == null || state.about() == null) {
            return Outcome.refused(new Unknown());
        }
        var turn = new Turn(state, state.about(), policies, now);
        var found = turn.deadline(deadlineId);
        if (found.isEmpty()) {
            return Outcome.refused(new Unknown());
        }
        var clock = found.get();
        for (var earlier : clock.asked()) {
            var verdict = earlier.verdict();
            if (verdict != null
                    && verdict.key().equals(key)
                    && verdict.by().id().equals(by.id())) {
                return Outcome.refused(
                        Objects.equals(verdict.reason(), refusedBecause)
                                ? new Stands(clock, earlier)
                                : new Refused(Why.KEY_REUSED));
            }
        }
        var waiting = clock.waiting();
        if (waiting.isEmpty()) {
            return Outcome.refused(new Refused(Why.NOTHING_ASKED));
        }
        if (isOver(clock, now)) {
            return Outcome.refused(new Refused(Why.OVER));
        }
        var own = waiting.get().by().id().equals(by.id());
        if (own && refusedBecause == null) {
            return Outcome.refused(new Refused(Why.OWN_REQUEST));
        }
        var verdict = new Extension.Verdict(key, refusedBecause == null, by, now, refusedBecause);
        var extension = waiting.get().decided(verdict);
        if (refusedBecause != null) {
            var refused = clock.asking(extension);
            turn.put(refused);
            turn.say(new DeadlineExtensionRefused(clock.id(), clock.target(), clock.dueAt(), refusedBecause, by));
            return Outcome.stored(turn.decision(), new Stands(refused, extension));
        }
        var longer = LongerClock.of(turn, clock);
        if (longer.isEmpty()) {
            return Outcome.refused(new Refused(Why.NOT_FORESEEN));
        }
        var extended = longer.get().grant(turn, clock, extension);
        return Outcome.stored(turn.decision(), new Stands(extended, extension));
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
        /** The key was used for something else. */
        KEY_REUSED
    }
}
