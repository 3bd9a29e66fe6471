package io.huiyin.events.escalation;

import io.huiyin.events.WireName;
import java.time.Instant;

/** What was promised to the customer was not done in time. */
@WireName("promise.broken.v1")
public record PromiseBroken(String promiseId, Instant dueAt) implements EscalationEvent {}
