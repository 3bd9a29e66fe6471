package io.huiyin.intake.complaint;

import io.huiyin.events.Party;
import io.huiyin.events.intake.ComplaintAmended;
import io.huiyin.events.intake.ComplaintClosed;
import io.huiyin.events.intake.ComplaintLinked;
import io.huiyin.events.intake.ComplaintMerged;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.intake.ComplaintReopened;
import io.huiyin.events.intake.ComplaintWithdrawn;
import io.huiyin.events.intake.CustomerContacted;
import io.huiyin.events.intake.CustomerCorrected;
import io.huiyin.events.intake.EvidenceAdded;
import io.huiyin.events.intake.InformationReceived;
import io.huiyin.events.intake.InformationRequested;
import io.huiyin.events.intake.NoteAdded;
import io.huiyin.events.intake.PromiseKept;
import io.huiyin.events.intake.PromiseMade;
import io.huiyin.events.intake.PromiseWithdrawn;
import io.huiyin.events.intake.Relation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what is said about a complaint; {@link ComplaintHistory} then says what it makes of it. Pure. */
public final class ComplaintDecider {

    private static final Duration FARTHEST = Duration.ofDays(366);

    /** What is set right later than this is not set right. */
    private static final Duration FARTHEST_ACTION = Duration.ofDays(731);

    private final AnswerDecider answers;

    public ComplaintDecider(CompensationLimits limits) {
        this.answers = new AnswerDecider(limits);
    }

    public static ComplaintRegistered register(Facts facts, Reference reference, Party firstReceiver, Instant now) {
        return new ComplaintRegistered(
                reference.spoken(),
                facts.kind(),
                facts.channel(),
                facts.customer(),
                facts.classification(),
                facts.summary(),
                facts.text(),
                facts.desiredOutcome(),
                facts.amountInDispute(),
                firstReceiver,
                now,
                facts.occurredOn(),
                facts.imported());
    }

    /** @param newId what a promise or proposal is called that comes of this */
    public Ruling decide(Complaint complaint, Command command, Actor actor, String newId, Instant now) {
        if (Lifecycle.after(complaint.status(), command.step()).isEmpty()) {
            return Ruling.refused(Objection.NOT_IN_THIS_STATUS);
        }
        var work = complaint.work();
        var by = actor.party();
        return switch (command) {
            case Command.AddNote note -> Ruling.said(new NoteAdded(by, note.audience(), note.text()));
            case Command.ContactCustomer contact ->
                Ruling.said(new CustomerContacted(by, contact.channel(), contact.reached(), contact.summary()));
            case Command.Reclassify anew -> reclassify(complaint, anew, by);
            case Command.CorrectCustomer corrected -> correct(complaint, corrected, by);
            case Command.AddEvidence file ->
                work.evidence().size() >= Work.MOST_EVIDENCE
                        ? Ruling.refused(Objection.FULL)
                        : Ruling.said(new EvidenceAdded(
                                by, file.evidenceId(), file.fileName(), file.mediaType(), file.bytes(), file.sha256()));
            case Command.Link link -> link(complaint, link, by);
            case Command.AskCustomer question ->
                question.answerBy() != null && outOfReach(question.answerBy(), now, FARTHEST)
                        ? Ruling.refused(Objection.ANSWER_BY_OUT_OF_REACH)
                        : Ruling.said(new InformationRequested(by, question.question(), question.answerBy()));
            case Command.ReceiveAnswer answer -> Ruling.said(new InformationReceived(by, answer.answer()));
            case Command.MakePromise promise -> promise(work, promise, by, newId, now);
            case Command.KeepPromise(var id) ->
                work.openPromise(id).isEmpty()
                        ? Ruling.refused(Objection.UNKNOWN_PROMISE)
                        : Ruling.said(new PromiseKept(by, id));
            case Command.WithdrawPromise(var id, var reason) ->
                work.openPromise(id).isEmpty()
                        ? Ruling.refused(Objection.UNKNOWN_PROMISE)
                        : Ruling.said(new PromiseWithdrawn(by, id, reason));
            case Command.Propose proposal -> answers.propose(work, proposal, by, newId);
            case Command.Approve(var id) -> AnswerDecider.approve(work.awaitingApproval(), id, actor);
            case Command.RefuseApproval(var id, var reason) ->
                AnswerDecider.refuse(work.awaitingApproval(), id, reason, actor);
            case Command.AcceptProposal(var id) -> AnswerDecider.accept(work.proposal(), id, by);
            case Command.DeclineProposal(var id, var reason) -> AnswerDecider.decline(work.proposal(), id, reason, by);
            case Command.Resolve answer -> answers.resolve(work, answer, by);
            case Command.Close close -> close(complaint, close, by, now);
            case Command.Reopen(var reason) -> Ruling.said(new ComplaintReopened(by, reason));
            case Command.Withdraw(var reason) -> Ruling.said(new ComplaintWithdrawn(by, reason));
            case Command.Merge merge -> merge(complaint, merge, by);
        };
    }

    private static Ruling reclassify(Complaint complaint, Command.Reclassify anew, Party by) {
        var before = complaint.facts().classification();
        return before.equals(anew.classification())
                ? Ruling.refused(Objection.NOTHING_CHANGES)
                : Ruling.said(new ComplaintAmended(by, before, anew.classification()));
    }

    private static Ruling correct(Complaint complaint, Command.CorrectCustomer corrected, Party by) {
        var before = complaint.facts().customer();
        var after = corrected.of(before);
        return before.equals(after)
                ? Ruling.refused(Objection.NOTHING_CHANGES)
                : Ruling.said(new CustomerCorrected(by, before, after));
    }

    private static Ruling link(Complaint complaint, Command.Link link, Party by) {
        var work = complaint.work();
        if (link.toReference().equals(complaint.reference())) {
            return Ruling.refused(Objection.LINK_TO_ITSELF);
        }
        if (link.relation() == Relation.DUPLICATE && !complaint.status().open()) {
            return Ruling.refused(Objection.OTHER_NOT_OPEN);
        }
        if (work.isLinked(link.to(), link.relation())) {
            return Ruling.refused(Objection.NOTHING_CHANGES);
        }
        return work.links().size() >= Work.MOST
                ? Ruling.refused(Objection.FULL)
                : Ruling.said(new ComplaintLinked(by, link.to(), link.toReference(), link.relation()));
    }

    private static Ruling promise(Work work, Command.MakePromise promise, Party by, String id, Instant now) {
        if (outOfReach(promise.dueAt(), now, FARTHEST)) {
            return Ruling.refused(Objection.DUE_OUT_OF_REACH);
        }
        return work.promises().size() >= Work.MOST
                ? Ruling.refused(Objection.FULL)
                : Ruling.said(new PromiseMade(by, id, promise.what(), promise.dueAt()));
    }

    private static Ruling close(Complaint complaint, Command.Close close, Party by, Instant now) {
        if (!complaint.work().openPromises().isEmpty()) {
            return Ruling.refused(Objection.PROMISES_OPEN);
        }
        var missing = new ArrayList<Objection>();
        if (complaint.serious()) {
            require(close.gap(), Objection.GAP_MISSING, missing);
            require(close.rootCause(), Objection.ROOT_CAUSE_MISSING, missing);
            require(close.correctiveAction(), Objection.CORRECTIVE_ACTION_MISSING, missing);
            require(close.correctiveActionDueAt(), Objection.CORRECTIVE_ACTION_DUE_MISSING, missing);
        }
        var due = close.correctiveActionDueAt();
        if (due != null && outOfReach(due, now, FARTHEST_ACTION)) {
            missing.add(Objection.CORRECTIVE_ACTION_DUE_OUT_OF_REACH);
        }
        return missing.isEmpty()
                ? Ruling.said(new ComplaintClosed(
                        by, close.gap(), close.rootCause(), close.correctiveAction(), close.correctiveActionDueAt()))
                : new Ruling.Refused(missing);
    }

    private static void require(@Nullable Object given, Objection otherwise, List<Objection> missing) {
        if (given == null) {
            missing.add(otherwise);
        }
    }

    private static Ruling merge(Complaint complaint, Command.Merge merge, Party by) {
        if (merge.intoReference().equals(complaint.reference())) {
            return Ruling.refused(Objection.MERGE_INTO_ITSELF);
        }
        if (merge.intoLaterThan(complaint)) {
            return Ruling.refused(Objection.MERGE_INTO_LATER);
        }
        return complaint.work().openPromises().isEmpty()
                ? Ruling.said(new ComplaintMerged(by, merge.into(), merge.intoReference()))
                : Ruling.refused(Objection.PROMISES_OPEN);
    }

    private static boolean outOfReach(Instant due, Instant now, Duration farthest) {
        return !due.isAfter(now) || due.isAfter(now.plus(farthest));
    }
}
