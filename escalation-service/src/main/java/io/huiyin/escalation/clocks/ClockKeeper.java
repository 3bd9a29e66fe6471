package io.huiyin.escalation.clocks;

import io.huiyin.escalation.clocks.Deadline.Stage;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.events.Event;
import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.intake.ComplaintAmended;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.matching.Facts;
import io.huiyin.messaging.Decision;
import io.huiyin.messaging.DueWork.DueHandler;
import io.huiyin.messaging.EventHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what events and time do to the clocks of a complaint. */
public final class ClockKeeper implements EventHandler<ComplaintClocks>, DueHandler<ComplaintClocks> {

    private final Policies policies;

    public ClockKeeper(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Decision<ComplaintClocks> handle(@Nullable ComplaintClocks state, Event event, Instant now) {
        var known = Objects.requireNonNullElse(state, ComplaintClocks.NONE);
        return switch (event.content()) {
            case ComplaintRegistered registered ->
                register(known, registered, event.envelope().time(), now);
            case ComplaintAmended amended -> amend(known, amended);
            default ->
                FactsOfEvents.of(event).map(fact -> hear(known, fact, now)).orElseGet(() -> Decision.unchanged(state));
        };
    }

    /** An imported complaint may be years old: the house owes it an answer from the day it was told. */
    private Decision<ComplaintClocks> register(
            ComplaintClocks state, ComplaintRegistered registered, Instant registeredAt, Instant now) {
        var received = registered.receivedAt();
        var start = registered.imported() || received.isAfter(registeredAt) ? registeredAt : received;
        var facts = Facts.of(registered, policies.wanted());
        var about = CaseFile.of(registered.reference(), facts, policies, start);
        var turn = new Turn(state, about, policies, now);
        StartClocks.atRegistration(turn);
        state.early().forEach(fact -> HearFact.hear(turn, fact));
        return turn.decision();
    }

    /** No clock is set anew by an edit, and the policy stays; what comes later goes by the new severity. */
    private static Decision<ComplaintClocks> amend(ComplaintClocks state, ComplaintAmended amended) {
        var about = state.about();
        return Decision.unchanged(about == null ? state : state.about(about.amended(amended.after())));
    }

    private Decision<ComplaintClocks> hear(ComplaintClocks state, Fact fact, Instant now) {
        if (state.about() == null) {
            return Decision.of(state.early(fact));
        }
        var turn = new Turn(state, state.about(), policies, now);
        HearFact.hear(turn, fact);
        return turn.decision();
    }

    /** All that is due by now, once. A deadline that is over is not at risk any more. */
    @Override
    public Decision<ComplaintClocks> fire(String subject, ComplaintClocks state, Instant now) {
        if (state.about() == null) {
            return Decision.unchanged(state);
        }
        var turn = new Turn(state, state.about(), policies, now);
        var missed = new ArrayList<Deadline>();
        turn.deadlines().stream()
                .filter(deadline -> isDue(deadline.next(), now))
                .sorted(Comparator.comparing(Deadline::dueAt))
                .forEach(deadline -> {
                    if (isDue(deadline.dueAt(), now)) {
                        turn.miss(deadline, null);
                        missed.add(deadline);
                    } else {
                        turn.put(deadline.in(Stage.AT_RISK));
                        turn.say(new DeadlineAtRisk(deadline.id(), deadline.target(), deadline.dueAt()));
                    }
                });
        Alarm.ring(turn, missed);
        return turn.decision();
    }

    private static boolean isDue(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }
}
