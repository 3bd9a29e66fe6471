package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import org.jspecify.annotations.Nullable;

/** The customer took the complaint back. */
@WireName("complaint.withdrawn.v1")
public record ComplaintWithdrawn(Party by, @Nullable String reason) implements IntakeEvent {}
