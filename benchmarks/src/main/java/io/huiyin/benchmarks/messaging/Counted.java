package io.huiyin.benchmarks.messaging;

/** A state that costs nothing to decide on, so that what is measured is the protocol. */
public record Counted(long events) {}
