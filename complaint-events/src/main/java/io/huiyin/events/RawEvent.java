package io.huiyin.events;

/** An event as it lies in an outbox and on the log: its envelope is known, its JSON body is not read. */
public record RawEvent(Envelope envelope, String body) {}
