package io.huiyin.intake.complaint;

import static io.huiyin.intake.complaint.Examples.LIN;
import static io.huiyin.intake.complaint.Examples.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.Classification;
import io.huiyin.events.Money;
import io.huiyin.events.ServiceGap;
import io.huiyin.events.Severity;
import io.huiyin.events.intake.ApprovalRequested;
import io.huiyin.events.intake.ComplaintResolved;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintDeciderTests {

    private static final Actor AGENT = new Actor(LIN, false);
    private static final Command NO_LESSON = new Command.Close(null, null, null, null);

    private final ComplaintDecider decider = new ComplaintDecider(Examples.LIMITS);

    @ParameterizedTest
    @ValueSource(
            strings = {"1970-01-01T00:00:00Z", "2025-10-19T08:00:00Z", "2026-11-23T01:30:00Z", "2028-11-24T01:30:00Z"})
    void aCorrectiveActionIsDueInTheFutureAndWithinTwoYears(Instant due) {
        assertThat(decide(resolved(Severity.HIGH), lesson(due)))
                .isEqualTo(Ruling.refused(Objection.CORRECTIVE_ACTION_DUE_OUT_OF_REACH));
        assertThat(decide(resolved(Severity.LOW), lesson(due)))
                .isEqualTo(Ruling.refused(Objection.CORRECTIVE_ACTION_DUE_OUT_OF_REACH));
    }

    @Test
    void aLessonThatCanBeKeptClosesASeriousComplaint() {
        assertThat(decide(resolved(Severity.HIGH), lesson(MORNING.plusMillis(1))))
                .isInstanceOf(Ruling.Said.class);
        assertThat(decide(resolved(Severity.HIGH), lesson(MORNING.plus(Duration.ofDays(731)))))
                .isInstanceOf(Ruling.Said.class);
    }

    @Test
    void whatWasGraveOnceIsNotClosedWithoutALessonAfterItWasClassedDown() {
        var down = after(after(resolved(Severity.CRITICAL), classed(Severity.NORMAL)), classed(Severity.LOW));

        assertThat(down.serious()).isTrue();
        assertThat(decide(down, NO_LESSON))
                .isEqualTo(new Ruling.Refused(List.of(
                        Objection.GAP_MISSING,
                        Objection.ROOT_CAUSE_MISSING,
                        Objection.CORRECTIVE_ACTION_MISSING,
                        Objection.CORRECTIVE_ACTION_DUE_MISSING)));
    }

    @Test
    void whatNeverWasGraveIsClosedWithoutALesson() {
        var up = after(resolved(Severity.LOW), classed(Severity.NORMAL));

        assertThat(decide(up, NO_LESSON)).isInstanceOf(Ruling.Said.class);
    }

    @Test
    void whatEarlierAnswersGrantedCountsTowardsTheLimit() {
        var reopened =
                after(after(Examples.registered(), resolution(yuan(120))), new Command.Reopen("It did not come."));

        assertThat(decide(reopened, resolution(yuan(81)))).isEqualTo(Ruling.refused(Objection.ABOVE_LIMIT));
        assertThat(decide(reopened, resolution(yuan(80)))).isInstanceOf(Ruling.Said.class);
        assertThat(decide(reopened, resolution(null))).isInstanceOf(Ruling.Said.class);
        assertThat(decide(reopened, proposal(yuan(81))))
                .isInstanceOfSatisfying(
                        Ruling.Said.class,
                        said -> assertThat(said.events()).singleElement().isInstanceOf(ApprovalRequested.class));
    }

    @Test
    void anAcceptedProposalCountsTowardsTheLimit() {
        var proposed = after(Examples.registered(), proposal(yuan(200)));
        var accepted = after(proposed, new Command.AcceptProposal("id"));
        var reopened = after(accepted, new Command.Reopen("It did not come."));

        assertThat(decide(reopened, resolution(yuan(1)))).isEqualTo(Ruling.refused(Objection.ABOVE_LIMIT));
    }

    @Test
    void aProposalThatNobodyAcceptedGrantedNothing() {
        var proposed = after(Examples.registered(), proposal(yuan(200)));
        var declined = after(proposed, new Command.DeclineProposal("id", null));

        assertThat(decide(declined, resolution(yuan(200)))).isInstanceOf(Ruling.Said.class);
    }

    @Test
    void aDocumentFromBeforeGrantsWereSummedUpKnowsTheLatest() {
        var now = after(Examples.registered(), resolution(yuan(150)));
        var before = new Complaint(
                now.reference(),
                Status.IN_PROGRESS,
                now.facts(),
                now.firstReceiver(),
                now.receivedAt(),
                now.ownership(),
                now.deadlines(),
                now.escalations(),
                now.messages(),
                now.outcome(),
                Work.NONE);

        assertThat(before).isEqualTo(now.in(Status.IN_PROGRESS));
        assertThat(decide(before, resolution(yuan(51)))).isEqualTo(Ruling.refused(Objection.ABOVE_LIMIT));
    }

    @Test
    void onlyWhatWaitsIsApprovedAndOnlyWhatIsPromisedIsKept() {
        var asked = after(Examples.registered(), proposal(yuan(201)));
        var promised = after(asked, new Command.MakePromise("a call", MORNING.plusSeconds(60)));
        var kept = after(promised, new Command.KeepPromise("id"));

        assertThat(Examples.registered().allowed()).doesNotContain(Step.APPROVE, Step.KEEP_PROMISE);
        assertThat(asked.allowed()).contains(Step.APPROVE, Step.REFUSE_APPROVAL).doesNotContain(Step.KEEP_PROMISE);
        assertThat(promised.allowed()).contains(Step.APPROVE, Step.KEEP_PROMISE, Step.WITHDRAW_PROMISE);
        assertThat(kept.allowed()).contains(Step.MAKE_PROMISE).doesNotContain(Step.KEEP_PROMISE, Step.WITHDRAW_PROMISE);
    }

    private static Complaint resolved(Severity severity) {
        var complaint = new ComplaintDeciderTests().after(Examples.registered(), classed(severity));
        return ComplaintHistory.after(complaint, new ComplaintResolved(LIN, "sorry", null), MORNING);
    }

    private Ruling decide(Complaint complaint, Command command) {
        return decider.decide(complaint, command, AGENT, "id", MORNING);
    }

    private Complaint after(Complaint complaint, Command command) {
        if (decide(complaint, command) instanceof Ruling.Said(var events)) {
            var changed = complaint;
            for (var event : events) {
                changed = ComplaintHistory.after(changed, event, MORNING);
            }
            return changed;
        }
        throw new AssertionError("refused: " + command);
    }

    private static Command classed(Severity severity) {
        var known = Examples.shortChange().classification();
        return new Command.Reclassify(new Classification(
                severity,
                known.product(),
                "reclassed",
                known.factor(),
                known.mood(),
                known.region(),
                known.tags(),
                known.concerns()));
    }

    private static Command lesson(Instant due) {
        return new Command.Close(ServiceGap.PHARMACY, "not counted", "count aloud", due);
    }

    private static Command resolution(@Nullable Money compensation) {
        return new Command.Resolve("Here it is.", compensation);
    }

    private static Command proposal(Money compensation) {
        return new Command.Propose("We pay it back.", false, null, compensation, List.of());
    }

    private static Money yuan(int amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
