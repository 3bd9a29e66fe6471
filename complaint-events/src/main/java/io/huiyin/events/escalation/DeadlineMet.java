package io.huiyin.events.escalation;

import io.huiyin.events.WireName;
import java.time.Instant;

/** It was done in time. */
@WireName("deadline.met.v1")
public record DeadlineMet(String deadlineId, Target target, Instant dueAt, Instant metAt) implements EscalationEvent {}
