package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The promise was kept. */
@WireName("promise.kept.v1")
public record PromiseKept(Party by, String promiseId) implements IntakeEvent {}
