package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The case is open again. */
@WireName("complaint.reopened.v1")
public record ComplaintReopened(Party by, String reason) implements IntakeEvent {}
