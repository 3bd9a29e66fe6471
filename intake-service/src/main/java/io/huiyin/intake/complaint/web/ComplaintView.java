package io.huiyin.intake.complaint.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.Complaint;
import io.huiyin.intake.complaint.Deadline;
import io.huiyin.intake.complaint.Escalation;
import io.huiyin.intake.complaint.Facts;
import io.huiyin.intake.complaint.Message;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Outcome;
import io.huiyin.intake.complaint.Ownership;
import io.huiyin.intake.complaint.Status;
import io.huiyin.intake.complaint.Step;
import io.huiyin.intake.complaint.TimelineEntry;
import io.huiyin.intake.complaint.Work;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A complaint with all that happened, as callers get it. */
record ComplaintView(
        String id,
        long version,
        String reference,
        Status status,
        Instant receivedAt,
        Party firstReceiver,
        Ownership ownership,
        Facts facts,
        @Nullable Integer previousContacts,
        List<Deadline> deadlines,
        List<Escalation> escalations,
        List<Message> messages,
        @Nullable Outcome outcome,
        Work work,
        List<Happening> timeline,
        List<Step> allowed,
        Links links) {

    static ComplaintView of(OnRecord record, List<TimelineEntry> timeline) {
        Complaint complaint = record.complaint();
        return new ComplaintView(
                record.id(),
                record.version(),
                complaint.reference(),
                complaint.status(),
                complaint.receivedAt(),
                complaint.firstReceiver(),
                complaint.ownership(),
                complaint.facts(),
                record.dossier().previousContacts(),
                complaint.deadlines(),
                complaint.escalations(),
                complaint.messages(),
                complaint.outcome(),
                complaint.work(),
                timeline.stream().map(Happening::of).toList(),
                complaint.allowed(),
                Links.of(record.id()));
    }
}
