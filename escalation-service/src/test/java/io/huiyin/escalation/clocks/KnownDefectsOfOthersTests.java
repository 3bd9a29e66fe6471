package io.huiyin.escalation.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.events.Channel;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.PromiseBroken;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.ComplaintAmended;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.CustomerContacted;
import io.huiyin.events.intake.InformationReceived;
import io.huiyin.events.intake.InformationRequested;
import io.huiyin.events.intake.PromiseMade;
import io.huiyin.events.notification.CustomerReplied;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipOffered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users of other systems report: {@code docs/defects-of-others.md} tells which. */
class KnownDefectsOfOthersTests {

    private static final Party AGENT = new Party("agent", "Lin Yue");
    private static final long TWO_MONTHS = Duration.ofDays(60).toSeconds();

    private final Given given = new Given();

    @Test
    void acknowledgedEscalationStopsNotifying() {
        given.registered().hears(1, acknowledgementSent()).at(45);
        var raised = given.said(EscalationRaised.class).size();

        given.acknowledge("k");
        given.at(94);

        assertThat(given.said(EscalationRaised.class)).hasSize(raised);
    }

    @Test
    void acknowledgedAndDoneDoesNotAlertMonthsLater() {
        given.registered().at(45);
        given.acknowledge("k");
        given.hears(50, new ComplaintResolved(AGENT, "Paid back.", null));
        var raised = given.said(EscalationRaised.class).size();
        given.at(TWO_MONTHS);

        assertThat(given.due()).isNull();
        assertThat(given.said(EscalationRaised.class)).hasSize(raised);
    }

    @Test
    void acknowledgedAndForgottenDoesNotStayQuietForMonths() {
        given.registered().hears(1, acknowledgementSent()).at(45);
        var raised = given.said(EscalationRaised.class).size();
        given.acknowledge("k");
        given.at(96);

        assertThat(given.said(EscalationRaised.class)).hasSizeGreaterThan(raised);
    }

    @Test
    void pausedClockDoesNotTick() {
        given.registered().hears(1, acknowledgementSent()).hears(2, reached()).at(50);
        given.hears(50, new InformationRequested(AGENT, "Which branch?", null)).at(1_000);
        assertThat(given.said(DeadlineMissed.class)).isEmpty();

        given.hears(1_000, new InformationReceived(AGENT, "The one at the station."))
                .at(1_149);

        assertThat(given.said(DeadlineMoved.class))
                .extracting(DeadlineMoved::before, DeadlineMoved::after)
                .containsExactly(tuple(Given.second(200), Given.second(1_150)));
        assertThat(given.said(DeadlineAtRisk.class)).hasSize(1);
        given.at(1_150);
        assertThat(given.said(DeadlineMissed.class)).hasSize(1);
    }

    @Test
    void aChainGoesOnWhileClocksArePausedAndAfter() {
        given.registered().hears(1, acknowledgementSent()).at(41);
        given.hears(41, new InformationRequested(AGENT, "Which branch?", null)).at(71);

        assertThat(given.said(EscalationRaised.class))
                .extracting(EscalationRaised::level)
                .startsWith(1, 2, 3);
        given.hears(80, new InformationReceived(AGENT, "That one.")).at(400);
        assertThat(given.said(DeadlineMissed.class))
                .extracting(DeadlineMissed::target)
                .contains(Target.RESOLUTION);
    }

    @Test
    void editDoesNotResetTheClock() {
        given.registered();
        var due = given.due();
        var before = given.clocks().deadlines();

        given.absentUntil(20)
                .hears(
                        20,
                        new ComplaintAmended(AGENT, Given.classed(Severity.NORMAL), Given.classed(Severity.CRITICAL)));

        assertThat(given.clocks().deadlines()).isEqualTo(before);
        assertThat(given.due()).isEqualTo(due);
        given.at(40);
        assertThat(given.said(EscalationRaised.class))
                .extracting(EscalationRaised::level)
                .containsExactly(2);
    }

    @Test
    void unassignedIsNotSkipped() {
        given.registered().hears(1, acknowledgementSent()).at(40);

        assertThat(given.said(EscalationRaised.class))
                .singleElement()
                .satisfies(raised -> assertThat(raised.to()).isEqualTo(Given.SUPERVISOR));
    }

    @Test
    void anUpdateBeforeItsInsertDoesNotVanish() {
        given.hears(
                0,
                new OwnershipOffered("o-1", OfferKind.INITIAL, AGENT, AGENT, null, AGENT, Given.second(25), List.of()));
        given.registered().at(25);

        assertThat(given.said(DeadlineMissed.class))
                .extracting(DeadlineMissed::concerning)
                .contains("o-1");
    }

    @Test
    void thanksDoNotEraseThePromisedTime() {
        given.registered().hears(1, new PromiseMade(AGENT, "p-1", "We call", Given.second(30)));
        given.hears(10, new CustomerReplied("r-1", Medium.EMAIL, null, "Thanks!"));
        given.at(30);

        assertThat(given.said(PromiseBroken.class))
                .extracting(PromiseBroken::promiseId)
                .containsExactly("p-1");
    }

    @Test
    void businessHoursAreNotTheClockOnTheWall() {
        given.registered(Severity.NORMAL, Channel.MAIL);

        // Thursdays from 9 to 20:01 in Shanghai: a minute is left of this one, and the rest is counted a week later.
        assertThat(given.clock("resolution-4").dueAt()).isEqualTo(Instant.parse("2026-03-12T02:29:00Z"));
    }

    @Test
    void oldestBreachIsSeenFirst() {
        given.registered().absentUntil(150);
        given.at(150);

        assertThat(given.said(EscalationRaised.class))
                .singleElement()
                .satisfies(raised -> assertThat(raised.target()).isEqualTo(Target.FIRST_CONTACT));
        assertThat(given.clocks().escalation())
                .satisfies(escalation -> assertThat(escalation.overdueSince()).isEqualTo(Given.second(40)));
    }

    private static CustomerContacted reached() {
        return new CustomerContacted(AGENT, Channel.PHONE, true, null);
    }

    private static MessageSent acknowledgementSent() {
        return new MessageSent("m-1", MessageKind.ACKNOWLEDGEMENT, Medium.EMAIL, "intake:1:1", "zh-CN", 1);
    }
}
