package io.huiyin.intake.complaint;

import io.huiyin.events.Party;
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
        @Nullable Outcome outcome) {

    /** The clock that runs out next; a resolved complaint has none, as its clocks stand down without a word. */
    public Optional<Deadline> nextDeadline() {
        if (status == Status.RESOLVED) {
            return Optional.empty();
        }
        return deadlines.stream().filter(Deadline::runs).min(Comparator.comparing(Deadline::dueAt));
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
                outcome);
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
                outcome);
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
                outcome);
    }

    Complaint withDeadlines(List<Deadline> others) {
        return new Complaint(
                reference, status, facts, firstReceiver, receivedAt, ownership, others, escalations, messages, outcome);
    }

    Complaint withEscalations(List<Escalation> others) {
        return new Complaint(
                reference, status, facts, firstReceiver, receivedAt, ownership, deadlines, others, messages, outcome);
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
                outcome);
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
                answer);
    }
}
