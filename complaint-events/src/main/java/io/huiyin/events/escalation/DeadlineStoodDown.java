package io.huiyin.events.escalation;

import io.huiyin.events.WireName;
import java.time.Instant;

/** Nobody waits for it any more: it was done after its time ({@code late}), or need not be done. */
@WireName("deadline.stood-down.v1")
public record DeadlineStoodDown(String deadlineId, Target target, Instant dueAt, Instant endedAt, boolean late)
        implements EscalationEvent {}
