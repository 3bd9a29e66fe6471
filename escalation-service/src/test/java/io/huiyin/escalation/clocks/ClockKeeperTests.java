package io.huiyin.escalation.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.events.Channel;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineMet;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.DeadlineStoodDown;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.EscalationStoodDown;
import io.huiyin.events.escalation.PromiseBroken;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.ComplaintReopened;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.ComplaintWithdrawn;
import io.huiyin.events.intake.CustomerContacted;
import io.huiyin.events.intake.InformationReceived;
import io.huiyin.events.intake.InformationRequested;
import io.huiyin.events.intake.PromiseKept;
import io.huiyin.events.intake.PromiseMade;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.routing.Defect;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClockKeeperTests {

    private static final Party AGENT = new Party("agent", "Lin Yue");
    private static final Party TEAM = new Party("customer-care", "Customer care");
    private static final Party OWNER = new Party("han", "Han Lin");

    private final Given given = new Given();

    @Test
    void registrationSetsTheClocksFromWhenTheComplaintWasReceived() {
        given.absentUntil(5).registered();

        assertThat(given.said(DeadlineSet.class))
                .extracting(DeadlineSet::target, DeadlineSet::dueAt)
                .containsExactly(
                        tuple(Target.ACKNOWLEDGE, Given.second(100)),
                        tuple(Target.FIRST_CONTACT, Given.second(40)),
                        tuple(Target.RESOLUTION, Given.second(200)));
        assertThat(given.due()).isEqualTo(Given.second(30));
    }

    @Test
    void littleTimeLeftIsToldOnceBeforeItIsTooLate() {
        given.registered().at(39);

        assertThat(given.said(DeadlineAtRisk.class))
                .extracting(DeadlineAtRisk::target)
                .containsExactly(Target.FIRST_CONTACT);
        assertThat(given.said(DeadlineMissed.class)).isEmpty();
    }

    @Test
    void whatIsNotDoneInTimeClimbsToTheTopAndRepeatsWithAnEnd() {
        given.registered().hears(1, acknowledgementSent()).at(199);
        assertThat(given.said(EscalationRaised.class))
                .extracting(EscalationRaised::level)
                .containsExactly(1, 2, 3, 3, 3);

        given.hears(199, new InformationRequested(AGENT, "Which branch?", null)).at(100_000);

        assertThat(given.said(EscalationRaised.class)).hasSize(5);
        assertThat(given.due()).isNull();
    }

    @Test
    void aNewBreachIsToldThoughTheChainHasComeToItsEnd() {
        given.registered().hears(1, acknowledgementSent()).at(200);

        assertThat(given.said(EscalationRaised.class)).hasSize(6);
        assertThat(given.said(EscalationRaised.class).getLast().target()).isEqualTo(Target.RESOLUTION);
    }

    @Test
    void theCriticalStartHigher() {
        given.registered(Severity.CRITICAL).at(40);

        assertThat(given.said(EscalationRaised.class))
                .extracting(EscalationRaised::level)
                .containsExactly(2);
    }

    @Test
    void aForgottenAcknowledgementAlertsAgain() {
        given.registered().hears(1, acknowledgementSent()).at(45);
        given.acknowledge("k");
        given.at(95);

        assertThat(given.said(EscalationRaised.class))
                .extracting(EscalationRaised::level)
                .containsExactly(1, 1);
    }

    @Test
    void anAcknowledgementDoesNotCoverWhatIsMissedLaterOfAnotherKind() {
        given.registered().at(95);
        given.acknowledge("k");
        given.at(100);

        assertThat(given.said(EscalationRaised.class).getLast().target()).isEqualTo(Target.ACKNOWLEDGE);
        assertThat(Objects.requireNonNull(given.clocks().escalation()).phase()).isEqualTo(Escalation.Phase.RAISED);
    }

    @Test
    void acknowledgingTwiceAnswersTheSame() {
        given.registered().at(45);

        var first = given.acknowledge("k");
        given.absentUntil(47);

        assertThat(given.acknowledge("k")).isEqualTo(first);
        assertThat(given.acknowledge("other", new Party("head", "Gu Lan")))
                .isInstanceOfSatisfying(
                        AcknowledgeEscalation.Acknowledged.class,
                        answer -> assertThat(answer.by().by()).isEqualTo(Given.SUPERVISOR));
    }

    @Test
    void theSameKeyGetsItsAnswerEvenWhenTheEscalationIsOver() {
        given.registered().at(45);
        var first = given.acknowledge("k");
        given.hears(46, resolved());

        assertThat(given.acknowledge("k")).isEqualTo(first);
        assertThat(given.acknowledge("new")).isInstanceOf(AcknowledgeEscalation.NothingOpen.class);
    }

    @Test
    void aResolutionStandsEverythingDown() {
        given.registered().at(45);
        given.hears(45, resolved()).at(100_000);

        assertThat(given.said(EscalationStoodDown.class)).hasSize(1);
        assertThat(given.said(DeadlineMet.class))
                .extracting(DeadlineMet::target)
                .containsExactly(Target.RESOLUTION);
        assertThat(given.said(DeadlineMissed.class)).hasSize(1);
        assertThat(given.said(DeadlineStoodDown.class)).hasSize(2).noneMatch(DeadlineStoodDown::late);
        assertThat(given.due()).isNull();
    }

    @Test
    void doingItLateEndsTheAlarmAndStaysMissed() {
        given.registered().hears(1, acknowledgementSent()).at(45);
        given.hears(44, reached());

        assertThat(given.said(EscalationStoodDown.class)).hasSize(1);
        assertThat(given.said(DeadlineMet.class))
                .extracting(DeadlineMet::target)
                .containsExactly(Target.ACKNOWLEDGE);
        assertThat(given.clocks().deadlines().get(1).stage()).isEqualTo(Deadline.Stage.MISSED);
        assertThat(given.said(DeadlineStoodDown.class))
                .extracting(DeadlineStoodDown::target, DeadlineStoodDown::late)
                .containsExactly(tuple(Target.FIRST_CONTACT, true));
    }

    @Test
    void doneInTimeButHeardAfterTheAlarmIsMetAfterAll() {
        given.registered().hears(1, acknowledgementSent()).at(45);
        given.hears(40, reached());

        assertThat(given.said(DeadlineMet.class).getLast().metAt()).isEqualTo(Given.second(40));
        assertThat(given.said(EscalationStoodDown.class)).hasSize(1);
    }

    @Test
    void doneLateAndHeardBeforeTheTimerIsMissedWithoutAlarm() {
        given.registered().absentUntil(60).hears(50, reached());

        assertThat(given.said(DeadlineMissed.class))
                .extracting(DeadlineMissed::target)
                .containsExactly(Target.FIRST_CONTACT);
        assertThat(given.said(EscalationRaised.class)).isEmpty();
    }

    @Test
    void anOfferThatNobodyAnswersEscalatesThoughNobodyIsAssigned() {
        given.registered().hears(5, offered("o-1", OfferKind.INITIAL, 25)).at(25);

        assertThat(given.said(DeadlineMissed.class))
                .singleElement()
                .satisfies(missed -> assertThat(missed.concerning()).isEqualTo("o-1"));
        assertThat(given.said(EscalationRaised.class)).hasSize(1);

        given.hears(25, new OwnershipExpired("o-1", OWNER))
                .hears(26, offered("o-2", OfferKind.REASSIGNMENT, 60))
                .hears(30, new OwnershipAccepted("o-2", TEAM, OWNER, false));
        assertThat(given.said(EscalationStoodDown.class)).hasSize(1);
    }

    @Test
    void aRefusalIsAnAnswerAndAHandOffIsOwedOne() {
        given.registered().hears(5, offered("o-1", OfferKind.HAND_OFF, 25));
        given.hears(20, new OwnershipRefused("o-1", OWNER, Defect.NOT_MINE, null));

        assertThat(given.said(DeadlineMet.class))
                .extracting(DeadlineMet::target)
                .containsExactly(Target.OWNER_ACCEPT, Target.INTERNAL_ANSWER);
    }

    @Test
    void whatIsHeardBeforeTheRegistrationIsAppliedWhenTheClocksStart() {
        given.absentUntil(8)
                .hears(6, acknowledgementSent())
                .hears(5, offered("o-1", OfferKind.INITIAL, 25))
                .hears(7, new OwnershipAccepted("o-1", TEAM, OWNER, false))
                .registered();

        assertThat(given.said(DeadlineSet.class)).hasSize(4);
        assertThat(given.said(DeadlineMet.class))
                .extracting(DeadlineMet::target)
                .containsExactly(Target.ACKNOWLEDGE, Target.OWNER_ACCEPT);
    }

    @Test
    void aPackOfTheLawAddsClocksThatSayWhereTheyComeFrom() {
        given.registered(Severity.NORMAL, Channel.MAIL);

        assertThat(given.said(DeadlineSet.class))
                .extracting(DeadlineSet::target, DeadlineSet::policy, DeadlineSet::dueAt)
                .contains(
                        tuple(Target.RESOLUTION, "test", Given.second(200)),
                        // One minute is left of this Thursday, 89 are needed of the next.
                        tuple(Target.RESOLUTION, "law", Instant.parse("2026-03-12T02:29:00Z")),
                        tuple(Target.FINAL_RESPONSE, "law", Instant.parse("2026-03-08T16:00:00Z")));

        given.hears(10, resolved());
        assertThat(given.said(DeadlineMet.class))
                .extracting(DeadlineMet::target)
                .containsExactlyInAnyOrder(Target.RESOLUTION, Target.RESOLUTION, Target.FINAL_RESPONSE);
        assertThat(given.due()).isNull();
    }

    @Test
    void aClockOfAPackPausesInTheBusinessTimeOfThePack() {
        given.registered(Severity.NORMAL, Channel.MAIL)
                .hears(1, acknowledgementSent())
                .hears(2, reached());
        given.hears(30, new InformationRequested(AGENT, "Which branch?", null));

        given.hears(50, new InformationReceived(AGENT, "The one at the station."));

        // Of the last minute today 30 s passed before and 10 s after the pause; 89 min 20 s of next Thursday are
        // needed.
        assertThat(given.said(DeadlineMoved.class))
                .extracting(DeadlineMoved::target, DeadlineMoved::after)
                .contains(tuple(Target.RESOLUTION, Instant.parse("2026-03-12T02:29:20Z")));
    }

    @Test
    void aBrokenPromiseIsSaidSo() {
        given.registered()
                .hears(1, new PromiseMade(AGENT, "p-1", "We call back", Given.second(20)))
                .at(20);

        assertThat(given.said(PromiseBroken.class)).hasSize(1);
        given.hears(21, new PromiseKept(AGENT, "p-1"));
        assertThat(given.said(EscalationStoodDown.class)).hasSize(1);
    }

    @Test
    void aPromiseOutlivesTheAnswer() {
        given.registered()
                .hears(1, new PromiseMade(AGENT, "p-1", "We call back", Given.second(20)))
                .hears(10, resolved())
                .at(20);

        assertThat(given.said(PromiseBroken.class)).hasSize(1);
        given.hears(21, new PromiseKept(AGENT, "p-1"));
        assertThat(given.said(EscalationStoodDown.class)).hasSize(1);
    }

    @Test
    void whoWithdrawsTheComplaintWaitsForNoPromise() {
        given.registered()
                .hears(1, new PromiseMade(AGENT, "p-1", "We call back", Given.second(20)))
                .hears(10, new ComplaintWithdrawn(AGENT, null))
                .at(20);

        assertThat(given.said(PromiseBroken.class)).isEmpty();
    }

    @Test
    void aReopenedComplaintGetsAResolutionClockAgain() {
        given.registered().hears(10, resolved()).absentUntil(50).hears(50, new ComplaintReopened(AGENT, "not paid"));

        assertThat(given.said(DeadlineSet.class).getLast().dueAt()).isEqualTo(Given.second(250));
    }

    @Test
    void aLongAbsenceMakesNoBurstOfAlerts() {
        given.registered().absentUntil(5_000).at(5_000);

        assertThat(given.said(EscalationRaised.class)).hasSize(1);
        assertThat(given.said(DeadlineAtRisk.class)).isEmpty();
        assertThat(given.said(DeadlineMissed.class)).hasSize(3);
    }

    @Test
    void aComplaintOfferedRoundAndRoundDoesNotOutgrowItsDocument() {
        given.registered().hears(1, acknowledgementSent()).hears(2, reached());
        for (var i = 0; i < 300; i++) {
            given.hears(given.now, offered("o-" + i, OfferKind.REASSIGNMENT, given.now + 5))
                    .at(given.now + 6);
        }

        assertThat(given.clocks().deadlines()).hasSizeLessThanOrEqualTo(101);
        assertThat(given.said(EscalationRaised.class)).hasSizeLessThanOrEqualTo(15);
    }

    private static CustomerContacted reached() {
        return new CustomerContacted(AGENT, Channel.PHONE, true, null);
    }

    private static ComplaintResolved resolved() {
        return new ComplaintResolved(AGENT, "Paid back.", null);
    }

    private static MessageSent acknowledgementSent() {
        return new MessageSent("m-1", MessageKind.ACKNOWLEDGEMENT, Medium.EMAIL, "intake:1:1", "zh-CN", 1);
    }

    private static OwnershipOffered offered(String id, OfferKind kind, long respondBy) {
        return new OwnershipOffered(id, kind, TEAM, OWNER, null, AGENT, Given.second(respondBy), List.of());
    }
}
