package io.huiyin.escalation.clocks;

import io.huiyin.escalation.clocks.Escalation.Phase;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.events.Party;
import io.huiyin.events.escalation.EscalationAcknowledged;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody takes an escalation on. The chain is quiet until that expires. */
public final class AcknowledgeEscalation {

    private static final int MOST_REMEMBERED = 10;

    private final Commands<ComplaintClocks> clocks;
    private final Policies policies;

    public AcknowledgeEscalation(Commands<ComplaintClocks> clocks, Policies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** @param key of the request: the same one gets the same answer, also when the escalation is over */
    public Answer acknowledge(String complaintId, String key, Party by) {
        return clocks.execute(complaintId, (aggregate, now) -> decide(aggregate.state(), key, by, policies, now));
    }

    static Outcome<ComplaintClocks, Answer> decide(
            @Nullable ComplaintClocks state, String key, Party by, Policies policies, Instant now) {
        if (state == null || state.about() == null) {
            return Outcome.refused(new UnknownComplaint());
        }
        var before = state.acknowledgements().stream()
                .filter(earlier ->
                        earlier.key().equals(key) && earlier.by().id().equals(by.id()))
                .findFirst();
        if (before.isPresent()) {
            return Outcome.refused(new Acknowledged(before.get()));
        }
        var escalation = state.escalation();
        if (escalation == null || !escalation.open()) {
            return Outcome.refused(new NothingOpen());
        }
        if (escalation.phase() == Phase.ACKNOWLEDGED) {
            return Outcome.refused(new Acknowledged(standing(escalation, key)));
        }
        return take(state, state.about(), escalation, key, by, policies, now);
    }

    private static Outcome<ComplaintClocks, Answer> take(
            ComplaintClocks state,
            CaseFile about,
            Escalation escalation,
            String key,
            Party by,
            Policies policies,
            Instant now) {
        var turn = new Turn(state, about, policies, now);
        turn.escalation(escalation.acknowledged(by, now, Alarm.expiry(turn)));
        turn.say(new EscalationAcknowledged(escalation.id(), escalation.level(), by));
        var given = new Acknowledgement(key, escalation.id(), escalation.level(), by, now);
        return Outcome.stored(turn.decision(latest(state.acknowledgements(), given)), new Acknowledged(given));
    }

    private static Acknowledgement standing(Escalation escalation, String key) {
        return new Acknowledgement(
                key,
                escalation.id(),
                escalation.level(),
                Objects.requireNonNull(escalation.acknowledgedBy()),
                Objects.requireNonNull(escalation.acknowledgedAt()));
    }

    private static List<Acknowledgement> latest(List<Acknowledgement> before, Acknowledgement given) {
        var all = new ArrayList<>(before);
        all.add(given);
        return all.subList(Math.max(0, all.size() - MOST_REMEMBERED), all.size());
    }

    /** What it comes to. */
    public sealed interface Answer {}

    /** Taken on, by this request or before it. */
    public record Acknowledged(Acknowledgement by) implements Answer {}

    /** There is no escalation, or it is over. */
    public record NothingOpen() implements Answer {}

    /** No such complaint has been heard of. */
    public record UnknownComplaint() implements Answer {}
}
