package io.huiyin.events.intake;

import io.huiyin.events.Classification;
import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The complaint was classed anew; both readings are kept. */
@WireName("complaint.amended.v1")
public record ComplaintAmended(Party by, Classification before, Classification after) implements IntakeEvent {}
