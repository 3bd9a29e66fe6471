package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** A proposal that needed approval did not get it, or was taken back by who asked; the work goes on. */
@WireName("approval.refused.v1")
public record ApprovalRefused(Party by, String resolutionId, String reason) implements IntakeEvent {}
