package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The customer accepted the proposal. */
@WireName("resolution.accepted.v1")
public record ResolutionAccepted(Party by, String resolutionId) implements IntakeEvent {}
