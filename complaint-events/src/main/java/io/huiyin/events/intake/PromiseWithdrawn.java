package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The promise was taken back, with the reason that the customer was given. */
@WireName("promise.withdrawn.v1")
public record PromiseWithdrawn(Party by, String promiseId, String reason) implements IntakeEvent {}
