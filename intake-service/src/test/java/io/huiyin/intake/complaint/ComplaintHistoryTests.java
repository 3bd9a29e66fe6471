package io.huiyin.intake.complaint;

import static io.huiyin.intake.complaint.Examples.LIN;
import static io.huiyin.intake.complaint.Examples.MEI;
import static io.huiyin.intake.complaint.Examples.MORNING;
import static io.huiyin.intake.complaint.Examples.MORTGAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.escalation.DeadlineMet;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.DeadlineStoodDown;
import io.huiyin.events.escalation.EscalationAcknowledged;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipOffered;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintHistoryTests {

    private static final Instant NOON = MORNING.plusSeconds(9_000);

    @Test
    void theFirstReceiverIsAccountableUntilAnOwnerAccepts() {
        var offered = after(
                Examples.registered(),
                new OwnershipOffered("o", OfferKind.INITIAL, MORTGAGE, MEI, null, LIN, NOON, List.of()));

        assertThat(offered.ownership().accountable()).isEqualTo(LIN);
        assertThat(offered.ownership().owner()).isNull();
        assertThat(offered.ownership().offeredTo()).isEqualTo(MEI);

        var accepted = after(offered, new OwnershipAccepted("o", MORTGAGE, MEI, false));

        assertThat(accepted.ownership().accountable()).isEqualTo(MEI);
        assertThat(accepted.ownership().owner()).isEqualTo(MEI);
        assertThat(accepted.ownership().offeredTo()).isNull();
        assertThat(accepted.status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void whatIsOverdueComesFirstUntilItIsDone() {
        var late = new DeadlineMissed("d-1", Target.ACKNOWLEDGE, MORNING.plusSeconds(900), null);
        var complaint = after(Examples.registered(), set("d-1", Target.ACKNOWLEDGE, MORNING.plusSeconds(900)));
        complaint = after(complaint, set("d-2", Target.FIRST_CONTACT, NOON));

        var overdue = after(complaint, late);
        var done = after(overdue, new DeadlineStoodDown("d-1", Target.ACKNOWLEDGE, late.dueAt(), NOON, true));
        var over = after(done, new DeadlineStoodDown("d-2", Target.FIRST_CONTACT, NOON, NOON, false));

        assertThat(overdue.nextDeadline()).map(Deadline::id).contains("d-1");
        assertThat(Listing.of(overdue).dueAt()).isEqualTo(late.dueAt());
        assertThat(done.nextDeadline()).map(Deadline::id).contains("d-2");
        assertThat(over.nextDeadline()).isEmpty();
        assertThat(over.deadlines())
                .extracting(Deadline::state)
                .containsExactlyInAnyOrder(Deadline.State.DONE_LATE, Deadline.State.STOOD_DOWN);
    }

    @Test
    void theNextDeadlineIsTheEarliestThatStillRuns() {
        var complaint = after(Examples.registered(), set("d-1", Target.ACKNOWLEDGE, MORNING.plusSeconds(900)));
        complaint = after(complaint, set("d-2", Target.FIRST_CONTACT, NOON));
        complaint = after(complaint, new DeadlineMet("d-1", Target.ACKNOWLEDGE, MORNING.plusSeconds(900), MORNING));

        assertThat(complaint.nextDeadline()).map(Deadline::id).contains("d-2");
        assertThat(complaint.in(Status.RESOLVED).nextDeadline()).isEmpty();
    }

    @Test
    void anEscalationIsMarkedAsSomebodyTakesItOn() {
        var complaint = after(Examples.registered(), Examples.raised("e", 2, NOON));
        complaint = after(complaint, new EscalationAcknowledged("e", 2, Examples.ZHOU));

        assertThat(complaint.escalations())
                .containsExactly(new Escalation("e", 2, Examples.ZHOU, Escalation.State.ACKNOWLEDGED));
    }

    @Test
    void listsInTheDocumentStayBounded() {
        var complaint = Examples.registered();
        for (var i = 0; i < LatestOf.MOST + 10; i++) {
            complaint =
                    after(complaint, new MessageSent("m" + i, MessageKind.SURVEY, Medium.EMAIL, "intake:1:1", "en", 1));
        }

        assertThat(complaint.messages()).hasSize(LatestOf.MOST);
        assertThat(complaint.messages().getLast().id()).isEqualTo("m" + (LatestOf.MOST + 9));
    }

    @Test
    void whatIsSaidOfAComplaintThatIsNotOnRecordIsAnAlarm() {
        var accepted = new OwnershipAccepted("o", MORTGAGE, MEI, false);

        assertThatThrownBy(() -> ComplaintHistory.after(null, accepted, NOON))
                .isInstanceOf(UnknownComplaintException.class);
    }

    private static DeadlineSet set(String id, Target target, Instant due) {
        return new DeadlineSet(id, target, MORNING, due, null, "house", null, List.of());
    }

    private static Complaint after(Complaint complaint, ComplaintEvent event) {
        return ComplaintHistory.after(complaint, event, NOON);
    }
}
