package io.huiyin.intake.desk;

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

/** What intake said, in words. */
final class IntakeSentences {

    private IntakeSentences() {}

    static Sentence of(IntakeEvent event) {
        return switch (event) {
            case ComplaintRegistered it ->
                Sentence.of("event.complaint.registered", it.firstReceiver().name(), Label.of(it.channel()));
            case ComplaintAmended it ->
                Sentence.of("event.complaint.amended", it.by().name())
                        .changing(Difference.between(it.before(), it.after()));
            case EvidenceAdded it -> Sentence.of("event.evidence.added", it.by().name(), it.fileName());
            case NoteAdded it ->
                Sentence.of("event.note.added", it.by().name(), Label.of(it.audience()))
                        .quoting(it.text());
            case CustomerContacted it ->
                Sentence.of(
                                it.reached() ? "event.customer.contacted" : "event.customer.contacted.unreached",
                                it.by().name(),
                                Label.of(it.channel()))
                        .quoting(it.summary());
            case InformationRequested it ->
                Sentence.of("event.information.requested", it.by().name())
                        .quoting(it.question())
                        .due(it.answerBy());
            case InformationReceived it ->
                Sentence.of("event.information.received", it.by().name()).quoting(it.answer());
            case PromiseMade it ->
                Sentence.of("event.promise.made", it.by().name())
                        .quoting(it.what())
                        .due(it.dueAt());
            case PromiseKept it -> Sentence.of("event.promise.kept", it.by().name());
            case PromiseWithdrawn it ->
                Sentence.of("event.promise.withdrawn", it.by().name()).quoting(it.reason());
            case ResolutionProposed it ->
                (it.approvedBy() == null
                                ? Sentence.of(
                                        "event.resolution.proposed", it.by().name())
                                : Sentence.of(
                                        "event.resolution.proposed.approved",
                                        it.by().name(),
                                        it.approvedBy().name()))
                        .quoting(it.text());
            case ResolutionAccepted it ->
                Sentence.of("event.resolution.accepted", it.by().name());
            case ResolutionDeclined it ->
                Sentence.of("event.resolution.declined", it.by().name()).quoting(it.reason());
            case ComplaintResolved it ->
                Sentence.of("event.complaint.resolved", it.by().name()).quoting(it.text());
            case ComplaintClosed it ->
                Sentence.of("event.complaint.closed", it.by().name()).quoting(it.rootCause());
            case ComplaintReopened it ->
                Sentence.of("event.complaint.reopened", it.by().name()).quoting(it.reason());
            case ComplaintWithdrawn it ->
                Sentence.of("event.complaint.withdrawn", it.by().name()).quoting(it.reason());
            case ComplaintLinked it ->
                Sentence.of("event.complaint.linked", it.by().name(), it.toReference(), Label.of(it.relation()));
            case CustomerCorrected it ->
                Sentence.of("event.customer.corrected", it.by().name());
            case ApprovalRequested it ->
                Sentence.of(
                                "event.approval.requested",
                                it.by().name(),
                                it.compensation().amount().toPlainString(),
                                it.compensation().currency())
                        .quoting(it.text());
            case ApprovalRefused it ->
                Sentence.of("event.approval.refused", it.by().name()).quoting(it.reason());
            case ComplaintMerged it ->
                Sentence.of("event.complaint.merged", it.by().name(), it.intoReference());
        };
    }
}
