package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** Another complaint has to do with this one; {@code to} is its id. */
@WireName("complaint.linked.v1")
public record ComplaintLinked(Party by, String to, String toReference, Relation relation) implements IntakeEvent {}
