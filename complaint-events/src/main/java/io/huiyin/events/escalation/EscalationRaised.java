package io.huiyin.events.escalation;

import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.WireName;
import java.time.Instant;

/** The complaint goes up one level of the chain (1 is the lowest) and waits there for an acknowledgement. */
@WireName("escalation.raised.v1")
public record EscalationRaised(
        String escalationId,
        int level,
        Party to,
        String deadlineId,
        Target target,
        String because,
        String reference,
        Severity severity,
        Instant acknowledgeBy)
        implements EscalationEvent {}
