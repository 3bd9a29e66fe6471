package io.huiyin.escalation.clocks;

import io.huiyin.escalation.clocks.Fact.What;
import io.huiyin.events.Event;
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
import io.huiyin.events.notification.CallbackAttempted;
import io.huiyin.events.notification.CallbackCompleted;
import io.huiyin.events.notification.CallbackScheduled;
import io.huiyin.events.notification.CustomerReplied;
import io.huiyin.events.notification.MessageDeferred;
import io.huiyin.events.notification.MessageFailed;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.notification.MessageSuppressed;
import io.huiyin.events.notification.NotificationEvent;
import io.huiyin.events.notification.SurveyAnswered;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.events.routing.OwnershipUnplaced;
import io.huiyin.events.routing.RoutingEvent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event means for clocks; most events mean nothing to them. A new event breaks the build here, so that someone thinks. */
final class FactsOfEvents {

    private FactsOfEvents() {}

    static Optional<Fact> of(Event event) {
        var at = event.envelope().time();
        return Optional.ofNullable(
                switch (event.content()) {
                    case IntakeEvent intake -> ofIntake(intake, at);
                    case RoutingEvent routing -> ofRouting(routing, at);
                    case NotificationEvent notification -> ofNotification(notification, at);
                    default -> null;
                });
    }

    private static @Nullable Fact ofIntake(IntakeEvent event, Instant at) {
        return switch (event) {
            case CustomerContacted contact -> contact.reached() ? Fact.of(What.CUSTOMER_REACHED, at) : null;
            case PromiseMade promise -> new Fact(What.PROMISED, at, promise.promiseId(), promise.dueAt());
            case PromiseKept promise -> Fact.of(What.PROMISE_KEPT, at, promise.promiseId());
            case PromiseWithdrawn promise -> Fact.of(What.PROMISE_WITHDRAWN, at, promise.promiseId());
            case InformationRequested _ -> Fact.of(What.INFORMATION_REQUESTED, at);
            case InformationReceived _ -> Fact.of(What.INFORMATION_RECEIVED, at);
            case ComplaintResolved _ -> Fact.of(What.RESOLVED, at);
            case ComplaintWithdrawn _, ComplaintMerged _ -> Fact.of(What.GIVEN_UP, at);
            case ComplaintClosed _ -> Fact.of(What.CLOSED, at);
            case ComplaintReopened _ -> Fact.of(What.REOPENED, at);
            case ApprovalRefused _,
                    ApprovalRequested _,
                    ComplaintRegistered _,
                    ComplaintAmended _,
                    ComplaintLinked _,
                    CustomerCorrected _,
                    EvidenceAdded _,
                    NoteAdded _,
                    ResolutionAccepted _,
                    ResolutionDeclined _,
                    ResolutionProposed _ -> null;
        };
    }

    private static @Nullable Fact ofRouting(RoutingEvent event, Instant at) {
        return switch (event) {
            case OwnershipOffered offer ->
                new Fact(
                        offer.kind() == OfferKind.HAND_OFF ? What.HANDED_OFF : What.OFFERED,
                        at,
                        offer.offerId(),
                        offer.respondBy());
            case OwnershipAccepted accepted -> Fact.of(What.ACCEPTED, at, accepted.offerId());
            case OwnershipRefused refused -> Fact.of(What.REFUSED, at, refused.offerId());
            case OwnershipExpired expired -> Fact.of(What.EXPIRED, at, expired.offerId());
            case OwnershipUnplaced _ -> null;
        };
    }

    private static @Nullable Fact ofNotification(NotificationEvent event, Instant at) {
        return switch (event) {
            case MessageSent message ->
                message.kind() == MessageKind.ACKNOWLEDGEMENT ? Fact.of(What.ACKNOWLEDGEMENT_SENT, at) : null;
            case MessageSuppressed message ->
                message.kind() == MessageKind.ACKNOWLEDGEMENT ? Fact.of(What.ACKNOWLEDGEMENT_SUPPRESSED, at) : null;
            case CallbackAttempted _,
                    CallbackCompleted _,
                    CallbackScheduled _,
                    CustomerReplied _,
                    MessageDeferred _,
                    MessageFailed _,
                    SurveyAnswered _ -> null;
        };
    }
}
