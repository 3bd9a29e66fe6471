package io.huiyin.intake.complaint;

import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with all that intake knows of it: what it decided itself and what the other services said. It follows from
 * the events alone ({@link ComplaintHistory}), so that it can always be replayed.
 */
public record Complaint(
        String reference,
        Status status,
        Facts facts,
        Party firstReceiver,
        Instant receivedAt,
        Ownership ownership,
        List<Deadline> deadlines,
        List<Escalation> escalations,
        List<Message> messages,
        @Nullable Outcome outcome,
        Work work) {

    /**
     * A document from before there was anything else to do about a complaint has no work in it, and one from before grants
     * were summed up knows the latest alone.
     */
    public Complaint {
        work = Work.orNone(work);
        if (work.granted().isEmpty() && outcome != null) {
            work = work.granting(outcome.compensation());
        }
    }

    /** What is most overdue, else what is due next. A complaint that is not open has none: its clocks are about to stand down. */
    public Optional<Deadline> nextDeadline() {
        if (!status.open()) {
            return Optional.empty();
        }
        return deadlines.stream().filter(Deadline::waitedFor).min(Comparator.comparing(Deadline::dueAt));
    }

    /** Whether it is shut only with what was learnt of it: what was grave once taught something, however it is classed now. */
    public boolean serious() {
        var gravest = work.gravest();
        return facts.classification().severity().compareTo(Severity.HIGH) >= 0
                || (gravest != null && gravest.compareTo(Severity.HIGH) >= 0);
    }

    /** What a person may do now, in the order in which it is usually done: nothing is approved or kept that nobody waits for. */
    public List<Step> allowed() {
        return Lifecycle.allowed(status).stream()
                .filter(step -> switch (step) {
                    case KEEP_PROMISE, WITHDRAW_PROMISE -> nextPromise().isPresent();
                    case APPROVE, REFUSE_APPROVAL -> work.awaitingApproval() != null;
                    default -> true;
                })
                .toList();
    }

    /** The promise that the customer waits for next, resolved or not. */
    public Optional<Work.Promise> nextPromise() {
        return work.openPromises().stream().findFirst();
    }

    Complaint in(Status next) {
        return new Complaint(
                reference,
                next,
                facts,
                firstReceiver,
                receivedAt,
                ownership,
                deadlines,
                escalations,
                messages,
                outcome,
                work);
    }

    Complaint with(Facts other) {
        return new Complaint(
                reference,
                status,
                other,
                firstReceiver,
                receivedAt,
                ownership,
                deadlines,
                escalations,
                messages,
                outcome,
                work);
    }

    Complaint with(UnaryOperator<Ownership> change) {
        return new Complaint(
                reference,
                status,
                facts,
                firstReceiver,
                receivedAt,
                change.apply(ownership),
                deadlines,
                escalations,
                messages,
                outcome,
                work);
    }

    Complaint withDeadlines(List<Deadline> others) {
        return new Complaint(
                reference,
                status,
                facts,
                firstReceiver,
                receivedAt,
                ownership,
                others,
                escalations,
                messages,
                outcome,
                work);
    }

    Complaint withEscalations(List<Escalation> others) {
        return new Complaint(
                reference,
                status,
                facts,
                firstReceiver,
                receivedAt,
                ownership,
                deadlines,
                others,
                messages,
                outcome,
                work);
    }

    Complaint withMessages(List<Message> others) {
        return new Complaint(
                reference,
                status,
                facts,
                firstReceiver,
                receivedAt,
                ownership,
                deadlines,
                escalations,
                others,
                outcome,
                work);
    }

    Complaint answered(Outcome answer) {
        return new Complaint(
                reference,
                status,
                facts,
                firstReceiver,
                receivedAt,
                ownership,
                deadlines,
                escalations,
                messages,
                answer,
                work);
    }

    Complaint doing(UnaryOperator<Work> change) {
        return new Complaint(
                reference,
                status,
                facts,
                firstReceiver,
                receivedAt,
                ownership,
                deadlines,
                escalations,
                messages,
                outcome,
                change.apply(work));
    }
}
