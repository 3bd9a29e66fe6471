package io.huiyin.events.escalation;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** Somebody took it on; the chain stops climbing. */
@WireName("escalation.acknowledged.v1")
public record EscalationAcknowledged(String escalationId, int level, Party by) implements EscalationEvent {}
