package io.huiyin.escalation.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.escalation.clocks.Escalation.Phase;
import io.huiyin.events.Channel;
import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineMet;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.DeadlineStoodDown;
import io.huiyin.events.escalation.EscalationAcknowledged;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.EscalationStoodDown;
import io.huiyin.events.escalation.MoveCause;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.ComplaintReopened;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.CustomerContacted;
import io.huiyin.events.intake.InformationReceived;
import io.huiyin.events.intake.InformationRequested;
import io.huiyin.events.intake.PromiseKept;
import io.huiyin.events.intake.PromiseMade;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Timers, acknowledgements, facts and late news in any order: what has to hold holds after each step. */
class InterleavingTests {

    private static final Party PERSON = new Party("agent", "Lin Yue");
    private static final int SCHEDULES = 2_000;
    private static final int STEPS = 60;

    @Test
    void eachDueInstantHasOneEffectInWhateverOrderThingsHappen() {
        for (var seed = 0; seed < SCHEDULES; seed++) {
            var random = new Random(seed);
            var given = new Given();
            var registerAt = random.nextInt(4);
            for (var step = 0; step < STEPS; step++) {
                var before = given.said.size();
                var phase = phase(given);
                if (step == registerAt) {
                    given.registered(Severity.NORMAL, random.nextInt(4) == 0 ? Channel.MAIL : Channel.PHONE);
                } else {
                    takeAStep(given, random, step);
                }
                check(given, phase, given.said.subList(before, given.said.size()), "seed " + seed + " step " + step);
            }
        }
    }

    private static void takeAStep(Given given, Random random, int step) {
        switch (random.nextInt(10)) {
            case 9 -> {
                given.otherRulesChange(step);
                if (random.nextBoolean() && given.state != null) {
                    given.isBroughtUnderTheRules();
                }
            }
            case 8 -> extend(given, random, step);
            case 0, 1 -> given.at(given.now + random.nextInt(40));
            case 2 -> given.absentUntil(given.now + random.nextInt(60));
            case 3 -> given.acknowledge("k" + random.nextInt(20));
            case 4 -> fireAgain(given);
            default -> given.hears(Math.max(0, given.now - random.nextInt(15)), something(random, given, step));
        }
    }

    private static void extend(Given given, Random random, int step) {
        var id = "resolution-" + (3 + random.nextInt(4));
        var by = random.nextBoolean() ? PERSON : Given.SUPERVISOR;
        var key = "e" + (random.nextBoolean() ? step : random.nextInt(STEPS));
        switch (random.nextInt(3)) {
            case 0 -> given.letsPass(id, key, by);
            case 1 -> given.refusesMore(id, key, by);
            default -> given.asksForMore(id, key, by);
        }
    }

    /** Another instance, or the same one after a crash, tries what was fired already. */
    private static void fireAgain(Given given) {
        if (given.state != null) {
            given.at(given.now).isBroughtUnderTheRules();
            var again = given.keeper.fire("1", given.clocks(), Given.second(given.now));
            assertThat(again.events()).isEmpty();
            assertThat(again.state()).isEqualTo(given.state);
        }
    }

    private static ComplaintEvent something(Random random, Given given, int step) {
        var id = "x-" + random.nextInt(5);
        return switch (random.nextInt(12)) {
            case 0 -> new MessageSent("m", MessageKind.ACKNOWLEDGEMENT, Medium.EMAIL, "intake:1:1", "en", 1);
            case 1, 2 ->
                new OwnershipOffered(
                        id,
                        OfferKind.HAND_OFF,
                        PERSON,
                        PERSON,
                        null,
                        PERSON,
                        Given.second(given.now + random.nextInt(30)),
                        List.of());
            case 3 -> new OwnershipExpired(id, PERSON);
            case 4 -> new OwnershipAccepted(id, PERSON, PERSON, false);
            case 5 -> registered(given, new CustomerContacted(PERSON, Channel.PHONE, true, null));
            case 6 -> registered(given, new PromiseMade(PERSON, "p-" + step, "We call", Given.second(given.now + 20)));
            case 7 -> registered(given, new PromiseKept(PERSON, "p-" + random.nextInt(STEPS)));
            case 8 -> registered(given, new InformationRequested(PERSON, "Which branch?", null));
            case 9 -> registered(given, new InformationReceived(PERSON, "That one."));
            case 10 -> registered(given, new ComplaintResolved(PERSON, "Paid back.", null));
            default -> registered(given, new ComplaintReopened(PERSON, "Not paid."));
        };
    }

    /** What intake says comes after the registration. */
    private static ComplaintEvent registered(Given given, ComplaintEvent event) {
        return given.state != null && given.state.about() != null ? event : new OwnershipExpired("none", PERSON);
    }

    private static List<String> endings(Given given) {
        return Stream.concat(
                        given.said(DeadlineMet.class).stream().map(DeadlineMet::deadlineId),
                        given.said(DeadlineStoodDown.class).stream().map(DeadlineStoodDown::deadlineId))
                .toList();
    }

    private static List<String> stillToBeDone(Given given) {
        return given.state == null
                ? List.of()
                : given.state.deadlines().stream()
                        .filter(deadline -> deadline.pending() || deadline.overdue())
                        .map(Deadline::id)
                        .toList();
    }

    private static void check(Given given, Phase before, List<ComplaintEvent> said, String where) {
        assertThat(ids(given.said(DeadlineMissed.class).stream()
                        .map(DeadlineMissed::deadlineId)
                        .toList()))
                .as("missed twice, " + where)
                .isTrue();
        assertThat(ids(given.said(DeadlineAtRisk.class).stream()
                        .map(risk -> risk.deadlineId() + risk.dueAt())
                        .toList()))
                .as("at risk twice, " + where)
                .isTrue();
        assertThat(ids(given.said(DeadlineMet.class).stream()
                        .map(DeadlineMet::deadlineId)
                        .toList()))
                .as("met twice, " + where)
                .isTrue();
        assertThat(given.said(DeadlineMoved.class))
                .as("rules that it does not go by move no clock, " + where)
                .noneMatch(moved -> moved.cause() == MoveCause.POLICY);
        var ended = endings(given);
        assertThat(ids(ended)).as("ended twice, " + where).isTrue();
        assertThat(given.said(DeadlineSet.class).stream()
                        .map(DeadlineSet::deadlineId)
                        .filter(id -> !ended.contains(id)))
                .as("those who hear know what is still to be done, " + where)
                .containsExactlyInAnyOrderElementsOf(stillToBeDone(given));
        assertThat(given.said(EscalationRaised.class).size())
                .as("bounded, " + where)
                .isLessThanOrEqualTo(15);
        var state = given.state;
        if (state == null) {
            return;
        }
        if (state.settled()) {
            assertThat(state.deadlines().stream()
                            .filter(Deadline::overdue)
                            .filter(deadline -> deadline.target() != Target.PROMISE))
                    .as("nothing is overdue once it is answered, " + where)
                    .isEmpty();
        }
        var overdue = state.deadlines().stream().anyMatch(Deadline::overdue);
        assertThat(overdue)
                .as("there is an open escalation exactly as long as something is overdue, " + where)
                .isEqualTo(phase(given) != Phase.STOOD_DOWN);
        if (before == Phase.STOOD_DOWN) {
            assertThat(said)
                    .as(where)
                    .noneMatch(EscalationStoodDown.class::isInstance)
                    .noneMatch(EscalationAcknowledged.class::isInstance);
        }
    }

    private static boolean ids(List<String> ids) {
        return new HashSet<>(ids).size() == ids.size();
    }

    private static Phase phase(Given given) {
        var state = given.state;
        return state == null || state.escalation() == null
                ? Phase.STOOD_DOWN
                : state.escalation().phase();
    }
}
