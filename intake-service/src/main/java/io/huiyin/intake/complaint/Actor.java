package io.huiyin.intake.complaint;

import io.huiyin.events.Party;

/** Who asks for something to be done. */
public record Actor(Party party, boolean supervises) {}
