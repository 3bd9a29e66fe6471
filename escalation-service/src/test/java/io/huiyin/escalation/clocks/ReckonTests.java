package io.huiyin.escalation.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.escalation.clocks.Deadline.Stage;
import io.huiyin.events.Party;
import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.MoveCause;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.InformationReceived;
import io.huiyin.events.intake.InformationRequested;
import io.huiyin.events.intake.PromiseMade;
import org.junit.jupiter.api.Test;

class ReckonTests {

    private static final Party AGENT = new Party("agent", "Lin Yue");
    private static final String RESOLUTION = "resolution-3";

    private final Given given = new Given();

    @Test
    void openClocksMoveWithTheRulesAndSaySo() {
        given.registered().at(10).resolutionIsDueAfter(260).isBroughtUnderTheRules();

        assertThat(given.said(DeadlineMoved.class))
                .containsExactly(new DeadlineMoved(
                        RESOLUTION,
                        Target.RESOLUTION,
                        Given.second(200),
                        Given.second(260),
                        "the rules have changed",
                        MoveCause.POLICY,
                        null,
                        null));
        assertThat(given.clock(RESOLUTION).explanation()).first().asString().contains("counted anew");
        given.at(259);
        assertThat(given.said(DeadlineMissed.class))
                .extracting(DeadlineMissed::deadlineId)
                .doesNotContain(RESOLUTION);
        assertThat(given.said(DeadlineAtRisk.class))
                .filteredOn(risk -> risk.deadlineId().equals(RESOLUTION))
                .extracting(DeadlineAtRisk::dueAt)
                .containsExactly(Given.second(260));
        given.at(260);
        assertThat(given.said(DeadlineMissed.class))
                .extracting(DeadlineMissed::deadlineId)
                .contains(RESOLUTION);
    }

    @Test
    void whatTheRulesMakeLateIsLateAtOnce() {
        given.registered().at(100).resolutionIsDueAfter(90).isBroughtUnderTheRules();

        assertThat(given.due()).isBeforeOrEqualTo(Given.second(100));
        given.at(101);
        assertThat(given.said(DeadlineMissed.class))
                .extracting(DeadlineMissed::deadlineId)
                .contains(RESOLUTION);
    }

    @Test
    void aTimerThatWasArmedBeforeDoesNotFireByTheOldRules() {
        given.registered().at(145).resolutionIsDueAfter(280).at(200);

        assertThat(given.said(DeadlineMissed.class))
                .extracting(DeadlineMissed::deadlineId)
                .doesNotContain(RESOLUTION);
        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(280));
    }

    @Test
    void bringingItTwiceMovesItOnce() {
        given.registered().resolutionIsDueAfter(260).isBroughtUnderTheRules();
        var state = given.clocks();
        given.isBroughtUnderTheRules();

        assertThat(given.clocks()).isSameAs(state);
        assertThat(given.said(DeadlineMoved.class)).hasSize(1);
    }

    @Test
    void whatWasMissedStaysMissedAndWhatWasPromisedStays() {
        given.registered().hears(1, new PromiseMade(AGENT, "p", "We call", Given.second(500)));
        given.at(250).resolutionIsDueAfter(290).isBroughtUnderTheRules();

        assertThat(given.clock(RESOLUTION).stage()).isEqualTo(Stage.MISSED);
        assertThat(given.said(DeadlineMoved.class)).isEmpty();
    }

    @Test
    void extensionsAndPausesCountUnderTheNewRulesToo() {
        given.registered().hears(10, new InformationRequested(AGENT, "Which branch?", null));
        given.at(30).hears(30, new InformationReceived(AGENT, "That one."));
        given.asksForMore(RESOLUTION, "k", AGENT);
        given.letsPass(RESOLUTION, "k2", Given.SUPERVISOR);
        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(320));
        given.resolutionIsDueAfter(250).isBroughtUnderTheRules();
        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(320));

        var other = new Given();
        other.registered().hears(10, new InformationRequested(AGENT, "Which branch?", null));
        other.at(30).hears(30, new InformationReceived(AGENT, "That one."));
        other.resolutionIsDueAfter(250).isBroughtUnderTheRules();
        assertThat(other.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(270));
    }

    @Test
    void whatStandsStillGoesOnStandingStillWithMoreLeft() {
        given.registered().hears(10, new InformationRequested(AGENT, "Which branch?", null));
        given.at(30).resolutionIsDueAfter(250).isBroughtUnderTheRules();
        assertThat(given.clock(RESOLUTION).stage()).isEqualTo(Stage.PAUSED);
        given.at(50).hears(50, new InformationReceived(AGENT, "That one."));

        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(290));
        given.otherRulesChange(1).resolutionIsDueAfter(250).isBroughtUnderTheRules();
        assertThat(given.clock(RESOLUTION).dueAt()).isEqualTo(Given.second(290));
    }
}
