package io.huiyin.intake.complaint;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.escalation.EscalationEvent;
import io.huiyin.events.intake.ApprovalRefused;
import io.huiyin.events.intake.ApprovalRequested;
import io.huiyin.events.intake.ComplaintAmended;
import io.huiyin.events.intake.ComplaintClosed;
import io.huiyin.events.intake.ComplaintLinked;
import io.huiyin.events.intake.ComplaintMerged;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.intake.ComplaintReopened;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.ComplaintWithdrawn;
import io.huiyin.events.intake.CustomerContacted;
import io.huiyin.events.intake.CustomerCorrected;
import io.huiyin.events.intake.EvidenceAdded;
import io.huiyin.events.intake.InformationReceived;
import io.huiyin.events.intake.InformationRequested;
import io.huiyin.events.intake.IntakeEvent;
import io.huiyin.events.intake.NoteAdded;
import io.huiyin.events.intake.PromiseKept;
import io.huiyin.events.intake.PromiseMade;
import io.huiyin.events.intake.PromiseWithdrawn;
import io.huiyin.events.intake.ResolutionAccepted;
import io.huiyin.events.intake.ResolutionDeclined;
import io.huiyin.events.intake.ResolutionProposed;
import io.huiyin.events.notification.NotificationEvent;
import io.huiyin.events.routing.RoutingEvent;
import io.huiyin.intake.complaint.Work.Lesson;
import io.huiyin.intake.complaint.Work.Other;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event makes of a complaint. Deciding and replaying go through here, so the two cannot disagree. */
public final class ComplaintHistory {

    private ComplaintHistory() {}

    /**
     * @param complaint null before it is registered
     * @throws UnknownComplaintException where anything but a registration is the first that is heard of a complaint
     */
    public static Complaint after(@Nullable Complaint complaint, ComplaintEvent event, Instant at) {
        if (event instanceof ComplaintRegistered registered) {
            return registered(registered);
        }
        if (complaint == null) {
            throw new UnknownComplaintException(event);
        }
        return switch (event) {
            case IntakeEvent own -> after(complaint, own, at);
            case RoutingEvent routing -> HeardFromRouting.after(complaint, routing);
            case EscalationEvent escalation -> HeardFromEscalation.after(complaint, escalation);
            case NotificationEvent notification -> HeardFromNotification.after(complaint, notification, at);
            default -> throw new IllegalArgumentException("of no family: " + event.getClass());
        };
    }

    private static Complaint after(Complaint complaint, IntakeEvent event, Instant at) {
        return switch (event) {
            case ComplaintRegistered registered -> registered(registered);
            case ComplaintAmended amended ->
                complaint
                        .with(complaint.facts().classedAs(amended.after()))
                        .doing(work -> work.classedAnew(amended.before().severity()));
            case CustomerCorrected corrected -> complaint.with(complaint.facts().correctedTo(corrected.after()));
            case CustomerContacted contact ->
                stepped(complaint, contact.reached() ? Step.CONTACT_CUSTOMER : Step.TRY_TO_CONTACT);
            case NoteAdded _ -> complaint;
            case ComplaintResolved resolved ->
                stepped(complaint, Step.RESOLVE)
                        .doing(work -> work.asking(null).awaiting(null).granting(resolved.compensation()))
                        .answered(new Outcome(resolved.by(), resolved.text(), resolved.compensation(), at));
            case ComplaintClosed closed ->
                stepped(complaint, Step.CLOSE)
                        .doing(work -> work.learning(new Lesson(
                                closed.gap(),
                                closed.rootCause(),
                                closed.correctiveAction(),
                                closed.correctiveActionDueAt())));
            case ComplaintReopened _ -> stepped(complaint, Step.REOPEN).doing(work -> work.proposing(null));
            case ComplaintWithdrawn _ -> stepped(complaint, Step.WITHDRAW).doing(Work::ended);
            case ComplaintMerged merged ->
                stepped(complaint, Step.MERGE)
                        .doing(work -> work.merged(new Other(merged.into(), merged.intoReference())));
            case ApprovalRefused _,
                    ApprovalRequested _,
                    ComplaintLinked _,
                    EvidenceAdded _,
                    InformationReceived _,
                    InformationRequested _,
                    PromiseKept _,
                    PromiseMade _,
                    PromiseWithdrawn _,
                    ResolutionAccepted _,
                    ResolutionDeclined _,
                    ResolutionProposed _ -> WorkHistory.after(complaint, event, at);
        };
    }

    private static Complaint registered(ComplaintRegistered event) {
        var facts = new Facts(
                event.kind(),
                event.channel(),
                event.customer(),
                event.classification(),
                event.summary(),
                event.text(),
                event.desiredOutcome(),
                event.amountInDispute(),
                event.occurredOn(),
                event.imported());
        return new Complaint(
                event.reference(),
                Status.RECEIVED,
                facts,
                event.firstReceiver(),
                event.receivedAt(),
                Ownership.of(event.firstReceiver()),
                List.of(),
                List.of(),
                List.of(),
                null,
                Work.NONE);
    }

    /** What happened, happened: where the table does not know the step, the status stays. */
    static Complaint stepped(Complaint complaint, Step step) {
        return complaint.in(Lifecycle.after(complaint.status(), step).orElse(complaint.status()));
    }
}
