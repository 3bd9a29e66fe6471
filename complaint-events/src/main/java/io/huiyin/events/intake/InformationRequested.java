package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer was asked for facts; clocks that pause, pause. */
@WireName("information.requested.v1")
public record InformationRequested(
        Party by, String question, @Nullable Instant answerBy) implements IntakeEvent {}
