package io.huiyin.escalation.clocks.web;

import io.huiyin.escalation.clocks.Escalation.Phase;
import io.huiyin.escalation.clocks.Escalations.Found;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An escalation as callers see it. {@code nextAt} is when it climbs or repeats, or when the acknowledgement expires. */
record EscalationView(
        String complaintId,
        String reference,
        Severity severity,
        String escalationId,
        Phase phase,
        int level,
        Party to,
        Target target,
        List<Target> targets,
        String deadlineId,
        Instant overdueSince,
        Instant raisedAt,
        @Nullable Party acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant nextAt) {

    static EscalationView of(Found found) {
        var escalation = found.escalation();
        return new EscalationView(
                found.complaintId(),
                found.about().reference(),
                found.about().severity(),
                escalation.id(),
                escalation.phase(),
                escalation.level(),
                escalation.to(),
                escalation.target(),
                escalation.targets(),
                escalation.deadlineId(),
                escalation.overdueSince(),
                escalation.raisedAt(),
                escalation.acknowledgedBy(),
                escalation.acknowledgedAt(),
                escalation.nextAt());
    }
}
