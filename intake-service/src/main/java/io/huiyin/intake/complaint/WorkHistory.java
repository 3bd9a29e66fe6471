package io.huiyin.intake.complaint;

import io.huiyin.events.intake.ApprovalRefused;
import io.huiyin.events.intake.ApprovalRequested;
import io.huiyin.events.intake.ComplaintLinked;
import io.huiyin.events.intake.EvidenceAdded;
import io.huiyin.events.intake.InformationReceived;
import io.huiyin.events.intake.InformationRequested;
import io.huiyin.events.intake.IntakeEvent;
import io.huiyin.events.intake.PromiseKept;
import io.huiyin.events.intake.PromiseMade;
import io.huiyin.events.intake.PromiseWithdrawn;
import io.huiyin.events.intake.ResolutionAccepted;
import io.huiyin.events.intake.ResolutionDeclined;
import io.huiyin.events.intake.ResolutionProposed;
import io.huiyin.intake.complaint.Work.Evidence;
import io.huiyin.intake.complaint.Work.Link;
import io.huiyin.intake.complaint.Work.Other;
import io.huiyin.intake.complaint.Work.Promise;
import io.huiyin.intake.complaint.Work.Proposal;
import io.huiyin.intake.complaint.Work.Question;
import java.time.Instant;

/** What the events of the dialogue with the customer, of evidence and of links make of a complaint. */
final class WorkHistory {

    private WorkHistory() {}

    static Complaint after(Complaint complaint, IntakeEvent event, Instant at) {
        return switch (event) {
            case InformationRequested it ->
                ComplaintHistory.stepped(complaint, Step.ASK_CUSTOMER)
                        .doing(work -> work.asking(new Question(it.question(), at, it.answerBy())));
            case InformationReceived _ ->
                ComplaintHistory.stepped(complaint, Step.RECEIVE_ANSWER).doing(work -> work.asking(null));
            case PromiseMade it ->
                complaint.doing(work -> work.promising(
                        new Promise(it.promiseId(), it.what(), it.dueAt(), it.by(), at, Promise.State.OPEN)));
            case PromiseKept it -> complaint.doing(work -> work.promise(it.promiseId(), Promise.State.KEPT));
            case PromiseWithdrawn it -> complaint.doing(work -> work.promise(it.promiseId(), Promise.State.WITHDRAWN));
            case ApprovalRequested it -> complaint.doing(work -> work.awaiting(asked(it, at)));
            case ApprovalRefused _ -> complaint.doing(work -> work.awaiting(null));
            case ResolutionProposed it ->
                ComplaintHistory.stepped(complaint, Step.PROPOSE).doing(work -> work.proposing(proposed(it, at)));
            case ResolutionAccepted _ -> ComplaintHistory.stepped(complaint, Step.ACCEPT_PROPOSAL);
            case ResolutionDeclined _ ->
                ComplaintHistory.stepped(complaint, Step.DECLINE_PROPOSAL).doing(work -> work.proposing(null));
            case EvidenceAdded it ->
                complaint.doing(work -> work.holding(new Evidence(
                        it.evidenceId(), it.fileName(), it.mediaType(), it.bytes(), it.sha256(), it.by(), at)));
            case ComplaintLinked it ->
                complaint.doing(work -> work.linked(new Link(new Other(it.to(), it.toReference()), it.relation())));
            default -> throw new IllegalArgumentException("no part of the work: " + event.getClass());
        };
    }

    private static Proposal asked(ApprovalRequested it, Instant at) {
        return new Proposal(
                it.resolutionId(),
                it.by(),
                it.text(),
                it.refusal(),
                it.apology(),
                it.compensation(),
                it.alternatives(),
                null,
                at);
    }

    private static Proposal proposed(ResolutionProposed it, Instant at) {
        return new Proposal(
                it.resolutionId(),
                it.by(),
                it.text(),
                it.refusal(),
                it.apology(),
                it.compensation(),
                it.alternatives(),
                it.approvedBy(),
                at);
    }
}
