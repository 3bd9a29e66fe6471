package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The complaint goes on under another one, of which it is a duplicate. */
@WireName("complaint.merged.v1")
public record ComplaintMerged(Party by, String into, String intoReference) implements IntakeEvent {}
