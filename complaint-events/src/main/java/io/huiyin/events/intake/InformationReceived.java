package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The customer answered; paused clocks run on. */
@WireName("information.received.v1")
public record InformationReceived(Party by, String answer) implements IntakeEvent {}
