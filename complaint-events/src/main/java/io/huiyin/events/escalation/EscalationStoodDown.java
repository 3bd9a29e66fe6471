package io.huiyin.events.escalation;

import io.huiyin.events.WireName;

/** There is nothing left to escalate. */
@WireName("escalation.stood-down.v1")
public record EscalationStoodDown(String escalationId, int level, String why) implements EscalationEvent {}
