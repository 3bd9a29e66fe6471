package io.huiyin.events.escalation;

import io.huiyin.events.WireName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It was not done in time. */
@WireName("deadline.missed.v1")
public record DeadlineMissed(
        String deadlineId,
        Target target,
        Instant dueAt,
        @Nullable String concerning) implements EscalationEvent {}
