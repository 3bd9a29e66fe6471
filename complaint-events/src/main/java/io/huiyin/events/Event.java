package io.huiyin.events;

/** What happened, with its envelope. */
public record Event(Envelope envelope, ComplaintEvent content) {}
