package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import org.jspecify.annotations.Nullable;

/** The customer declined the proposal; the work goes on. */
@WireName("resolution.declined.v1")
public record ResolutionDeclined(
        Party by, String resolutionId, @Nullable String reason) implements IntakeEvent {}
