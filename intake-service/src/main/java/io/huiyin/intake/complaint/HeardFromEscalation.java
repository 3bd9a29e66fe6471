package io.huiyin.intake.complaint;

import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineExtensionRefused;
import io.huiyin.events.escalation.DeadlineExtensionRequested;
import io.huiyin.events.escalation.DeadlineMet;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.DeadlineStoodDown;
import io.huiyin.events.escalation.EscalationAcknowledged;
import io.huiyin.events.escalation.EscalationEvent;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.EscalationStoodDown;
import io.huiyin.events.escalation.PromiseBroken;
import java.util.List;

/** The clocks of the complaint, and how high it has climbed. */
final class HeardFromEscalation {

    private HeardFromEscalation() {}

    static Complaint after(Complaint complaint, EscalationEvent event) {
        return switch (event) {
            case DeadlineSet set ->
                put(complaint, new Deadline(set.deadlineId(), set.target(), set.dueAt(), Deadline.State.RUNNING));
            case DeadlineMoved moved ->
                put(complaint, new Deadline(moved.deadlineId(), moved.target(), moved.after(), Deadline.State.RUNNING));
            case DeadlineAtRisk risk ->
                put(complaint, new Deadline(risk.deadlineId(), risk.target(), risk.dueAt(), Deadline.State.AT_RISK));
            case DeadlineMet met ->
                put(complaint, new Deadline(met.deadlineId(), met.target(), met.dueAt(), Deadline.State.MET));
            case DeadlineMissed missed ->
                put(
                        complaint,
                        new Deadline(missed.deadlineId(), missed.target(), missed.dueAt(), Deadline.State.MISSED));
            case DeadlineStoodDown ended ->
                put(
                        complaint,
                        new Deadline(
                                ended.deadlineId(),
                                ended.target(),
                                ended.dueAt(),
                                ended.late() ? Deadline.State.DONE_LATE : Deadline.State.STOOD_DOWN));
            case DeadlineExtensionRequested _, DeadlineExtensionRefused _ -> complaint;
            case EscalationRaised raised ->
                complaint.withEscalations(LatestOf.put(
                        complaint.escalations(),
                        other -> other.id().equals(raised.escalationId()),
                        new Escalation(raised.escalationId(), raised.level(), raised.to(), Escalation.State.RAISED)));
            case EscalationAcknowledged acknowledged ->
                mark(complaint, acknowledged.escalationId(), Escalation.State.ACKNOWLEDGED);
            case EscalationStoodDown stoodDown ->
                mark(complaint, stoodDown.escalationId(), Escalation.State.STOOD_DOWN);
            case PromiseBroken broken ->
                complaint.work().openPromise(broken.promiseId()).isEmpty()
                        ? complaint
                        : complaint.doing(work -> work.promise(broken.promiseId(), Work.Promise.State.BROKEN));
        };
    }

    private static Complaint put(Complaint complaint, Deadline deadline) {
        return complaint.withDeadlines(
                LatestOf.put(complaint.deadlines(), other -> other.id().equals(deadline.id()), deadline));
    }

    private static Complaint mark(Complaint complaint, String id, Escalation.State state) {
        List<Escalation> marked = complaint.escalations().stream()
                .map(escalation -> escalation.id().equals(id) ? escalation.now(state) : escalation)
                .toList();
        return complaint.withEscalations(marked);
    }
}
