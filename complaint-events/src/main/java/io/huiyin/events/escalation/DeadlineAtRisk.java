package io.huiyin.events.escalation;

import io.huiyin.events.WireName;
import java.time.Instant;

/** It is not done, and little time is left. */
@WireName("deadline.at-risk.v1")
public record DeadlineAtRisk(String deadlineId, Target target, Instant dueAt) implements EscalationEvent {}
