package io.huiyin.notification.correspondence;

import io.huiyin.events.Event;
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
import io.huiyin.events.escalation.Target;
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
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.events.routing.OwnershipUnplaced;
import io.huiyin.events.routing.RoutingEvent;
import io.huiyin.messaging.Decision;
import io.huiyin.messaging.EventHandler;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides which events the customer is to hear of. The three sources are heard in any order. */
public final class HearEvents implements EventHandler<Correspondence> {

    private final PlanMessages plan;

    public HearEvents(PlanMessages plan) {
        this.plan = plan;
    }

    @Override
    public Decision<Correspondence> handle(@Nullable Correspondence state, Event event, Instant now) {
        var known = state == null ? Correspondence.NONE : state;
        return switch (event.content()) {
            case IntakeEvent intake -> hear(known, intake, event.envelope().id(), now);
            case RoutingEvent routing -> hear(known, routing, event.envelope().id(), now);
            case EscalationEvent escalation -> hear(known, escalation, now);
            default -> Decision.unchanged(state);
        };
    }

    private Decision<Correspondence> hear(Correspondence known, IntakeEvent event, String id, Instant now) {
        return switch (event) {
            case ComplaintRegistered registered -> plan.register(known, registered, id, now);
            case ComplaintResolved resolved ->
                plan.add(
                        known,
                        id,
                        MessageKind.RESOLUTION,
                        new Content(resolved.by().name(), null, resolved.text(), resolved.compensation()),
                        now);
            case CustomerCorrected corrected -> plan.correct(known, corrected.after());
            case ApprovalRefused _,
                    ApprovalRequested _,
                    ComplaintAmended _,
                    ComplaintClosed _,
                    ComplaintLinked _,
                    ComplaintMerged _,
                    ComplaintReopened _,
                    ComplaintWithdrawn _,
                    CustomerContacted _,
                    EvidenceAdded _,
                    InformationReceived _,
                    InformationRequested _,
                    NoteAdded _,
                    PromiseKept _,
                    PromiseMade _,
                    PromiseWithdrawn _,
                    ResolutionAccepted _,
                    ResolutionDeclined _,
                    ResolutionProposed _ -> Decision.unchanged(known);
        };
    }

    private Decision<Correspondence> hear(Correspondence known, RoutingEvent event, String id, Instant now) {
        return switch (event) {
            case OwnershipAccepted accepted ->
                plan.add(
                        known,
                        id,
                        MessageKind.OWNER_ASSIGNED,
                        new Content(accepted.owner().name(), accepted.team().name(), null, null),
                        now);
            case OwnershipExpired _, OwnershipOffered _, OwnershipRefused _, OwnershipUnplaced _ ->
                Decision.unchanged(known);
        };
    }

    private Decision<Correspondence> hear(Correspondence known, EscalationEvent event, Instant now) {
        return switch (event) {
            case DeadlineSet set when set.target() == Target.FIRST_CONTACT -> plan.promise(known, set.dueAt(), now);
            case DeadlineAtRisk _,
                    DeadlineExtensionRefused _,
                    DeadlineExtensionRequested _,
                    DeadlineMet _,
                    DeadlineMissed _,
                    DeadlineMoved _,
                    DeadlineSet _,
                    DeadlineStoodDown _,
                    EscalationAcknowledged _,
                    EscalationRaised _,
                    EscalationStoodDown _,
                    PromiseBroken _ -> Decision.unchanged(known);
        };
    }
}
