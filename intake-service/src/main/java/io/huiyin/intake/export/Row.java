package io.huiyin.intake.export;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Money;
import io.huiyin.events.Party;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.Deadline;
import io.huiyin.intake.complaint.Escalation;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is exported of a complaint.
 *
 * @param escalated how high, 0 where it is not
 */
public record Row(
        String reference,
        Status status,
        Kind kind,
        Channel channel,
        Severity severity,
        @Nullable String product,
        @Nullable String topic,
        @Nullable QualityFactor factor,
        @Nullable String region,
        List<String> tags,
        String summary,
        String text,
        @Nullable String desiredOutcome,
        @Nullable Money amountInDispute,
        @Nullable LocalDate occurredOn,
        Who customer,
        Party accountable,
        @Nullable Party owner,
        @Nullable Party team,
        int escalated,
        Instant receivedAt,
        @Nullable Instant nextDueAt,
        String id) {

    /** Who complains. */
    public record Who(
            String name, @Nullable String phone, @Nullable String email, String language) {}

    static Row of(OnRecord record) {
        var complaint = record.complaint();
        var facts = complaint.facts();
        var customer = facts.customer();
        var classification = facts.classification();
        var ownership = complaint.ownership();
        return new Row(
                complaint.reference(),
                complaint.status(),
                facts.kind(),
                facts.channel(),
                classification.severity(),
                classification.product(),
                classification.topic(),
                classification.factor(),
                classification.region(),
                classification.tags(),
                facts.summary(),
                facts.text(),
                facts.desiredOutcome(),
                facts.amountInDispute(),
                facts.occurredOn(),
                new Who(customer.name(), customer.phone(), customer.email(), customer.language()),
                ownership.accountable(),
                ownership.owner(),
                ownership.team(),
                complaint.escalations().stream()
                        .filter(escalation -> escalation.state() != Escalation.State.STOOD_DOWN)
                        .mapToInt(Escalation::level)
                        .max()
                        .orElse(0),
                complaint.receivedAt(),
                complaint.nextDeadline().map(Deadline::dueAt).orElse(null),
                record.id());
    }
}
