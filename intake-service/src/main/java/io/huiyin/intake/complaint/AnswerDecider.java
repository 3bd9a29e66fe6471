package io.huiyin.intake.complaint;

import io.huiyin.events.Party;
import io.huiyin.events.intake.ApprovalRefused;
import io.huiyin.events.intake.ApprovalRequested;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.ResolutionAccepted;
import io.huiyin.events.intake.ResolutionDeclined;
import io.huiyin.events.intake.ResolutionProposed;
import io.huiyin.intake.complaint.Work.Proposal;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides about answers to the customer: no bare no, and nothing given away that two have to agree to. */
final class AnswerDecider {

    private final CompensationLimits limits;

    AnswerDecider(CompensationLimits limits) {
        this.limits = limits;
    }

    Ruling propose(Work work, Command.Propose proposal, Party by, String id) {
        var objections = new ArrayList<Objection>();
        if (proposal.refusal() && proposal.apology() == null) {
            objections.add(Objection.APOLOGY_MISSING);
        }
        if (proposal.refusal() && proposal.alternatives().isEmpty()) {
            objections.add(Objection.ALTERNATIVE_MISSING);
        }
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        if (work.awaitingApproval() != null) {
            return Ruling.refused(Objection.APPROVAL_PENDING);
        }
        if (limits.within(proposal.compensation(), work)) {
            return Ruling.said(new ResolutionProposed(
                    by,
                    id,
                    proposal.text(),
                    proposal.refusal(),
                    proposal.apology(),
                    proposal.compensation(),
                    proposal.alternatives(),
                    null));
        }
        return Ruling.said(new ApprovalRequested(
                by,
                id,
                proposal.text(),
                proposal.refusal(),
                proposal.apology(),
                Objects.requireNonNull(proposal.compensation()),
                proposal.alternatives()));
    }

    static Ruling approve(@Nullable Proposal waiting, String id, Actor actor) {
        if (waiting == null || !waiting.id().equals(id)) {
            return Ruling.refused(Objection.UNKNOWN_RESOLUTION);
        }
        if (!actor.supervises()) {
            return Ruling.refused(Objection.NOT_A_SUPERVISOR);
        }
        if (waiting.by().id().equals(actor.party().id())) {
            return Ruling.refused(Objection.OWN_APPROVAL);
        }
        return Ruling.said(new ResolutionProposed(
                waiting.by(),
                id,
                waiting.text(),
                waiting.refusal(),
                waiting.apology(),
                waiting.compensation(),
                waiting.alternatives(),
                actor.party()));
    }

    static Ruling refuse(@Nullable Proposal waiting, String id, String reason, Actor actor) {
        if (waiting == null || !waiting.id().equals(id)) {
            return Ruling.refused(Objection.UNKNOWN_RESOLUTION);
        }
        var own = waiting.by().id().equals(actor.party().id());
        return actor.supervises() || own
                ? Ruling.said(new ApprovalRefused(actor.party(), id, reason))
                : Ruling.refused(Objection.NOT_A_SUPERVISOR);
    }

    static Ruling decline(@Nullable Proposal proposal, String id, @Nullable String reason, Party by) {
        return proposal == null || !proposal.id().equals(id)
                ? Ruling.refused(Objection.UNKNOWN_RESOLUTION)
                : Ruling.said(new ResolutionDeclined(by, id, reason));
    }

    static Ruling accept(@Nullable Proposal proposal, String id, Party by) {
        if (proposal == null || !proposal.id().equals(id)) {
            return Ruling.refused(Objection.UNKNOWN_RESOLUTION);
        }
        return Ruling.said(
                new ResolutionAccepted(by, id),
                new ComplaintResolved(proposal.by(), proposal.text(), proposal.compensation()));
    }

    Ruling resolve(Work work, Command.Resolve answer, Party by) {
        if (work.awaitingApproval() != null) {
            return Ruling.refused(Objection.APPROVAL_PENDING);
        }
        return limits.within(answer.compensation(), work)
                ? Ruling.said(new ComplaintResolved(by, answer.text(), answer.compensation()))
                : Ruling.refused(Objection.ABOVE_LIMIT);
    }
}
