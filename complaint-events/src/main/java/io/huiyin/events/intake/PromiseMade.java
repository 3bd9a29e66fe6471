package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.time.Instant;

/** Something was promised to the customer, due at an instant. */
@WireName("promise.made.v1")
public record PromiseMade(Party by, String promiseId, String what, Instant dueAt) implements IntakeEvent {}
