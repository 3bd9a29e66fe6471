package io.huiyin.events.escalation;

import io.huiyin.events.WireName;
import java.time.Instant;

/** A clock is due at another instant than before. */
@WireName("deadline.moved.v1")
public record DeadlineMoved(String deadlineId, Target target, Instant before, Instant after, String why)
        implements EscalationEvent {}
