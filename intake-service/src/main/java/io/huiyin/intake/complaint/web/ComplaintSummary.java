package io.huiyin.intake.complaint.web;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One complaint in a list. */
record ComplaintSummary(
        String id,
        String reference,
        Status status,
        Kind kind,
        Channel channel,
        Severity severity,
        String summary,
        String customer,
        @Nullable String product,
        @Nullable String region,
        Instant receivedAt,
        Party accountable,
        @Nullable Party owner,
        @Nullable Instant nextDueAt,
        Links links) {

    static ComplaintSummary of(OnRecord record) {
        var complaint = record.complaint();
        var facts = complaint.facts();
        return new ComplaintSummary(
                record.id(),
                complaint.reference(),
                complaint.status(),
                facts.kind(),
                facts.channel(),
                facts.classification().severity(),
                facts.summary(),
                facts.customer().name(),
                facts.classification().product(),
                facts.classification().region(),
                complaint.receivedAt(),
                complaint.ownership().accountable(),
                complaint.ownership().owner(),
                complaint.nextDeadline().map(deadline -> deadline.dueAt()).orElse(null),
                Links.of(record.id()));
    }
}
