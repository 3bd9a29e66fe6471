package io.huiyin.escalation.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.escalation.clocks.Deadline.Stage;
import io.huiyin.escalation.clocks.ExtendDeadline.Answer;
import io.huiyin.escalation.clocks.ExtendDeadline.Refused;
import io.huiyin.escalation.clocks.ExtendDeadline.Stands;
import io.huiyin.escalation.clocks.ExtendDeadline.Unknown;
import io.huiyin.escalation.clocks.ExtendDeadline.Why;
import io.huiyin.events.Channel;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineExtensionRefused;
import io.huiyin.events.escalation.DeadlineExtensionRequested;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.MoveCause;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.ComplaintAmended;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.InformationReceived;
import io.huiyin.events.intake.InformationRequested;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtendDeadlineTests {

    private static final Party AGENT = new Party("agent", "Lin Yue");
    private static final String RESOLUTION = "resolution-3";
    private static final String FINAL = "final-response-5";

    private final Given given = new Given();

    @Test
    void moreTimeIsAskedForByOneAndLetPassByAnother() {
        given.registered().at(10);

        assertThat(given.asksForMore(RESOLUTION, "k", AGENT)).isInstanceOf(Stands.class);
        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(200));
        assertThat(given.said(DeadlineExtensionRequested.class))
                .extracting(DeadlineExtensionRequested::dueAt, DeadlineExtensionRequested::wouldBeDueAt)
                .containsExactly(tuple(Given.second(200), Given.second(300)));

        given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR);
        assertThat(given.said(DeadlineMoved.class))
                .containsExactly(new DeadlineMoved(
                        RESOLUTION,
                        Target.RESOLUTION,
                        Given.second(200),
                        Given.second(300),
                        "the expert is abroad",
                        MoveCause.EXTENSION,
                        AGENT,
                        Given.SUPERVISOR));
        assertThat(given.clock(RESOLUTION).explanation())
                .contains("extended: Lin Yue asked for it, Zhou Min let it pass");
        given.at(299);
        assertThat(missed()).doesNotContain(RESOLUTION);
        given.at(300);
        assertThat(missed()).contains(RESOLUTION);
    }

    @Test
    void whatIsNotDecidedInTimeIsLate() {
        given.registered().asksForMore(RESOLUTION, "k", AGENT);
        given.at(200);

        assertThat(missed()).contains(RESOLUTION);
        assertThat(why(given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR))).isEqualTo(Why.NOTHING_ASKED);
        assertThat(why(given.asksForMore(RESOLUTION, "k3", AGENT))).isEqualTo(Why.OVER);
        assertThat(given.said(DeadlineMoved.class)).isEmpty();
    }

    @Test
    void aTimerThatComesLateGivesNoMoreTime() {
        given.registered().asksForMore(RESOLUTION, "k", AGENT);
        given.absentUntil(200);

        assertThat(why(given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR))).isEqualTo(Why.OVER);
        given.at(201);
        assertThat(missed()).contains(RESOLUTION);
    }

    @Test
    void nobodyLetsPassWhatHeAskedForHimselfButMayTakeItBack() {
        given.registered().asksForMore(RESOLUTION, "k", Given.SUPERVISOR);

        assertThat(why(given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR))).isEqualTo(Why.OWN_REQUEST);
        assertThat(given.refusesMore(RESOLUTION, "k3", Given.SUPERVISOR)).isInstanceOf(Stands.class);
        assertThat(given.asksForMore(RESOLUTION, "k4", AGENT)).isInstanceOf(Stands.class);
        assertThat(given.said(DeadlineExtensionRefused.class)).hasSize(1);
    }

    @Test
    void whoDoesNotSuperviseOnlyTakesBackTheOwnRequest() {
        given.registered().asksForMore(RESOLUTION, "k", AGENT);

        assertThat(why(given.refusesMore(RESOLUTION, "k2", new Party("other", "Mei Chen"))))
                .isEqualTo(Why.NOT_A_SUPERVISOR);
        assertThat(given.refusesMore(RESOLUTION, "k3", AGENT)).isInstanceOf(Stands.class);
    }

    @Test
    void theSameKeyHasTheSameAnswerAndOneEffect() {
        given.registered();
        var asked = given.asksForMore(RESOLUTION, "k", AGENT);
        var again = given.asksForMore(RESOLUTION, "k", AGENT);
        var granted = given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR);
        given.at(50);

        assertThat(again).isEqualTo(asked);
        assertThat(given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR)).isEqualTo(granted);
        assertThat(why(given.refusesMore(RESOLUTION, "k2", Given.SUPERVISOR))).isEqualTo(Why.KEY_REUSED);
        assertThat(given.said(DeadlineMoved.class)).hasSize(1);
    }

    @Test
    void whatWaitsIsNotAskedForTwice() {
        given.registered().asksForMore(RESOLUTION, "k", AGENT);

        assertThat(why(given.asksForMore(RESOLUTION, "k2", Given.SUPERVISOR))).isEqualTo(Why.ASKED_ALREADY);
    }

    @Test
    void extensionsComeToAnEnd() {
        given.registered();
        for (var time = 1; time <= 2; time++) {
            given.asksForMore(RESOLUTION, "k" + time, AGENT);
            given.letsPass(RESOLUTION, "l" + time, Given.SUPERVISOR);
        }

        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(350));
        assertThat(why(given.asksForMore(RESOLUTION, "k3", AGENT))).isEqualTo(Why.NOT_FORESEEN);
        assertThat(why(given.asksForMore("acknowledge-1", "k4", AGENT))).isEqualTo(Why.NOT_FORESEEN);
        assertThat(given.asksForMore("nothing-1", "k5", AGENT)).isEqualTo(new Unknown());
    }

    @Test
    void whoIsRefusedAgainAndAgainIsNotListenedToForEver() {
        given.registered();
        for (var time = 0; time < 10; time++) {
            given.asksForMore(RESOLUTION, "k" + time, AGENT);
            given.refusesMore(RESOLUTION, "l" + time, Given.SUPERVISOR);
        }

        assertThat(why(given.asksForMore(RESOLUTION, "once more", AGENT))).isEqualTo(Why.NOT_FORESEEN);
        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(200));
    }

    @Test
    void whatWasWarnedOfIsWarnedOfAnewWhenMoreTimeRunsOut() {
        given.registered().at(160);
        given.asksForMore(RESOLUTION, "k", AGENT);
        given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR);
        given.at(299);

        assertThat(given.said(DeadlineAtRisk.class))
                .filteredOn(risk -> risk.deadlineId().equals(RESOLUTION))
                .extracting(DeadlineAtRisk::dueAt)
                .containsExactly(Given.second(200), Given.second(300));
    }

    @Test
    void aPauseBeforeOrDuringItIsNotLost() {
        given.registered().hears(10, new InformationRequested(AGENT, "Which branch?", null));
        given.at(30);
        given.asksForMore(RESOLUTION, "k", AGENT);
        given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR);
        assertThat(given.clock(RESOLUTION).stage()).isEqualTo(Stage.PAUSED);
        given.at(50).hears(50, new InformationReceived(AGENT, "That one."));

        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(340));
        given.asksForMore(RESOLUTION, "k3", AGENT);
        given.letsPass(RESOLUTION, "k4", Given.SUPERVISOR);
        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(390));
    }

    @Test
    void calendarDaysAreCountedInAllFromTheStart() {
        given.registered(Severity.NORMAL, Channel.MAIL).asksForMore(FINAL, "k", AGENT);
        given.letsPass(FINAL, "k2", Given.SUPERVISOR);

        assertThat(given.clock(FINAL).dueAt()).isEqualTo(Instant.parse("2026-03-11T16:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void aClockKeepsTheRuleThatItWasSetBy(Severity severity) {
        given.registered(Severity.NORMAL);
        given.hears(1, new ComplaintAmended(AGENT, Given.classed(Severity.NORMAL), Given.classed(severity)));

        assertThat(given.asksForMore(RESOLUTION, "k", AGENT)).isInstanceOf(Stands.class);
        assertThat(given.clock(RESOLUTION).gradedAs()).isEqualTo(Severity.NORMAL);
    }

    @Test
    void whatIsAnsweredNeedsNoMoreTime() {
        given.registered().asksForMore(RESOLUTION, "k", AGENT);
        given.hears(20, new ComplaintResolved(AGENT, "Paid back.", null));

        assertThat(why(given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR))).isEqualTo(Why.NOTHING_ASKED);
        assertThat(given.said(EscalationRaised.class)).isEmpty();
    }

    private List<String> missed() {
        return given.said(DeadlineMissed.class).stream()
                .map(DeadlineMissed::deadlineId)
                .toList();
    }

    private static Why why(Answer answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused) answer).why();
    }
}
