package io.huiyin.routing.ownership;

import io.huiyin.events.ComplaintEvent;
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
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.matching.Facts;
import io.huiyin.messaging.Decision;
import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.ownership.OfferOwnership.Ask;
import io.huiyin.routing.ownership.PastOffer.Ending;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what intake's and escalation's events mean for ownership. Pure: what members have to do comes as an argument. */
public final class OwnershipDecider {

    private final Directory directory;
    private final OfferOwnership offering;

    public OwnershipDecider(Directory directory) {
        this.directory = directory;
        this.offering = new OfferOwnership(directory);
    }

    /** Sources have no common order, so an event may speak of a complaint or an offer that is unknown here. */
    public Decision<Ownership> hear(@Nullable Ownership known, Event event, Instant now, Loads loads) {
        var complaintId = event.envelope().subject();
        if (known == null) {
            return event.content() instanceof ComplaintRegistered registered
                    ? begin(complaintId, registered, now, loads)
                    : Decision.unchanged(null);
        }
        return switch (event.content()) {
            case IntakeEvent intake -> hear(complaintId, known, intake, now, loads);
            case EscalationEvent escalation -> hear(complaintId, known, escalation, now, loads);
            default -> Decision.unchanged(known);
        };
    }

    private Decision<Ownership> hear(String complaintId, Ownership known, IntakeEvent event, Instant now, Loads loads) {
        return switch (event) {
            case ComplaintAmended amended ->
                Decision.of(known.about(known.facts().classedAs(amended.after())));
            case ComplaintResolved _, ComplaintWithdrawn _, ComplaintMerged _, ComplaintClosed _ ->
                known.phase() == Phase.ENDED ? Decision.unchanged(known) : Decision.of(known.ended(now));
            case ComplaintReopened _ ->
                known.phase() == Phase.ENDED ? reopen(complaintId, known, now, loads) : Decision.unchanged(known);
            case ApprovalRefused _,
                    ApprovalRequested _,
                    ComplaintLinked _,
                    ComplaintRegistered _,
                    CustomerContacted _,
                    CustomerCorrected _,
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

    private Decision<Ownership> hear(
            String complaintId, Ownership known, EscalationEvent event, Instant now, Loads loads) {
        return switch (event) {
            case DeadlineMissed missed -> expire(complaintId, known, missed, now, loads);
            case DeadlineAtRisk _,
                    DeadlineExtensionRefused _,
                    DeadlineExtensionRequested _,
                    DeadlineMet _,
                    DeadlineMoved _,
                    DeadlineSet _,
                    DeadlineStoodDown _,
                    EscalationAcknowledged _,
                    EscalationRaised _,
                    EscalationStoodDown _,
                    PromiseBroken _ -> Decision.unchanged(known);
        };
    }

    private Decision<Ownership> begin(String complaintId, ComplaintRegistered registered, Instant now, Loads loads) {
        var facts = Facts.of(registered, directory.table().wanted());
        var found = Placing.find(facts, directory);
        var fresh = Ownership.begin(facts, registered.firstReceiver(), found.placing(), now);
        return offering.toTheNext(complaintId, fresh, OfferKind.INITIAL, null, found.explanation(), now, loads);
    }

    private Decision<Ownership> expire(
            String complaintId, Ownership known, DeadlineMissed missed, Instant now, Loads loads) {
        var offer = known.offer();
        if (missed.target() != Target.OWNER_ACCEPT
                || offer == null
                || !offer.id().equals(missed.concerning())) {
            return Decision.unchanged(known);
        }
        return preceded(
                new OwnershipExpired(offer.id(), offer.to()),
                offering.toTheNext(
                        complaintId,
                        known.missed(Ending.EXPIRED),
                        OfferKind.REASSIGNMENT,
                        offer.to(),
                        List.of("row %s".formatted(known.placing().row())),
                        now,
                        loads));
    }

    private Decision<Ownership> reopen(String complaintId, Ownership known, Instant now, Loads loads) {
        var before = known.owner();
        var barred = known.history().barred();
        var lastOwner = before == null
                ? null
                : directory
                        .person(before.id())
                        .filter(person -> ChooseMember.mayGet(person, List.of(), barred))
                        .orElse(null);
        var team = directory.team(known.placing().team().id()).orElse(null);
        if (lastOwner != null && team != null) {
            var ask = new Ask(complaintId, OfferKind.REASSIGNMENT, null, team, now);
            var why = List.of("reopened: back to the last owner, %s".formatted(lastOwner.name()));
            return offering.toMember(known.reopened(lastOwner.asParty()), lastOwner, ask, why);
        }
        var found = Placing.find(known.facts(), directory);
        var why = Stream.concat(
                        Stream.of(before == null ? "reopened" : "reopened: the last owner is not there"),
                        found.explanation().stream())
                .toList();
        // Nobody else is there to answer for it, so it falls back to whoever received it first.
        var open = known.reopened(known.firstReceiver()).placedBy(found.placing());
        return offering.toTheNext(complaintId, open, OfferKind.REASSIGNMENT, before, why, now, loads);
    }

    static Decision<Ownership> preceded(ComplaintEvent first, Decision<Ownership> then) {
        return new Decision<>(
                then.state(),
                Stream.<ComplaintEvent>concat(Stream.of(first), then.events().stream())
                        .toList());
    }
}
