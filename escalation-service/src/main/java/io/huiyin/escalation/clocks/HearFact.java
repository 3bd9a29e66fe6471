package io.huiyin.escalation.clocks;

import io.huiyin.events.escalation.Target;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;

/** What each fact does to the clocks. */
final class HearFact {

    private HearFact() {}

    static void hear(Turn turn, Fact fact) {
        var at = fact.at();
        switch (fact.what()) {
            case OFFERED -> offered(turn, fact);
            case HANDED_OFF -> {
                offered(turn, fact);
                if (!turn.settled()) {
                    StartClocks.byRule(turn, Target.INTERNAL_ANSWER, at, fact.concerning());
                }
            }
            case ACCEPTED -> accepted(turn, fact);
            case REFUSED -> refused(turn, fact);
            case EXPIRED ->
                turn.deadlines(Target.OWNER_ACCEPT).stream()
                        .filter(deadline ->
                                deadline.watches(subject(fact)) && deadline.ticks() && at.isBefore(deadline.dueAt()))
                        .forEach(deadline -> turn.giveUp(deadline, at));
            case ACKNOWLEDGEMENT_SENT -> done(turn, Target.ACKNOWLEDGE, at);
            case ACKNOWLEDGEMENT_SUPPRESSED ->
                turn.deadlines(Target.ACKNOWLEDGE).forEach(deadline -> turn.giveUp(deadline, at));
            case CUSTOMER_REACHED -> done(turn, Target.FIRST_CONTACT, at);
            case PROMISED -> StartClocks.asPromised(turn, at, subject(fact), Objects.requireNonNull(fact.until()));
            case PROMISE_KEPT ->
                turn.deadlines(Target.PROMISE).stream()
                        .filter(deadline -> deadline.watches(subject(fact)))
                        .forEach(deadline -> turn.done(deadline, at));
            case PROMISE_WITHDRAWN ->
                turn.deadlines(Target.PROMISE).stream()
                        .filter(deadline -> deadline.watches(subject(fact)))
                        .forEach(deadline -> turn.giveUp(deadline, at));
            case INFORMATION_REQUESTED -> Pause.begin(turn, at);
            case INFORMATION_RECEIVED -> Pause.end(turn, at);
            case RESOLVED -> {
                answered(turn, at);
                settle(turn, at, deadline -> deadline.target() != Target.PROMISE);
            }
            case CLOSED -> {
                answered(turn, at);
                settle(turn, at, _ -> true);
            }
            case GIVEN_UP -> settle(turn, at, _ -> true);
            case REOPENED -> {
                turn.settle(false);
                StartClocks.byRule(turn, Target.RESOLUTION, at, null);
                StartClocks.byRule(turn, Target.FINAL_RESPONSE, at, null);
            }
        }
        Alarm.review(turn, why(fact));
    }

    /** A new offer takes the place of one that still ran; one whose time is over is left to its timer. */
    private static void offered(Turn turn, Fact fact) {
        if (turn.settled()) {
            return;
        }
        turn.deadlines(Target.OWNER_ACCEPT).stream()
                .filter(deadline -> deadline.ticks() && fact.at().isBefore(deadline.dueAt()))
                .forEach(deadline -> turn.giveUp(deadline, fact.at()));
        if (fact.until() != null) {
            StartClocks.asOffered(turn, fact.at(), subject(fact), fact.until());
        }
    }

    private static void accepted(Turn turn, Fact fact) {
        turn.deadlines(Target.OWNER_ACCEPT).forEach(deadline -> {
            if (deadline.watches(subject(fact))) {
                turn.done(deadline, fact.at());
            } else {
                turn.giveUp(deadline, fact.at());
            }
        });
        done(turn, Target.INTERNAL_ANSWER, fact.at());
    }

    /** A refusal in time is a clear answer. One that comes too late does not end the alarm: there is still no owner. */
    private static void refused(Turn turn, Fact fact) {
        turn.deadlines(Target.OWNER_ACCEPT).stream()
                .filter(deadline ->
                        deadline.watches(subject(fact)) && !fact.at().isAfter(deadline.dueAt()))
                .forEach(deadline -> turn.done(deadline, fact.at()));
        turn.deadlines(Target.INTERNAL_ANSWER).stream()
                .filter(deadline -> deadline.watches(subject(fact)))
                .forEach(deadline -> turn.done(deadline, fact.at()));
    }

    private static void done(Turn turn, Target target, Instant at) {
        turn.deadlines(target).forEach(deadline -> turn.done(deadline, at));
    }

    private static void answered(Turn turn, Instant at) {
        done(turn, Target.RESOLUTION, at);
        done(turn, Target.FINAL_RESPONSE, at);
    }

    /** A promise outlives the answer: a customer who was promised a call waits for it, resolved or not. */
    private static void settle(Turn turn, Instant at, Predicate<Deadline> which) {
        turn.deadlines().stream().filter(which).forEach(deadline -> turn.giveUp(deadline, at));
        turn.settle(true);
    }

    private static String subject(Fact fact) {
        return Objects.requireNonNull(fact.concerning(), "an offer or promise has an id");
    }

    private static String why(Fact fact) {
        return switch (fact.what()) {
            case RESOLVED -> "the complaint is resolved";
            case CLOSED -> "the complaint is closed";
            case GIVEN_UP -> "the complaint was withdrawn or merged";
            default -> "what was late has been done";
        };
    }
}
