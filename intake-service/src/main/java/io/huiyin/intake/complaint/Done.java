package io.huiyin.intake.complaint;

import java.time.Instant;

/**
 * The first answer to a command, kept so that a repetition gets it again.
 *
 * @param sequence of the event that the command led to
 */
public record Done(String key, String fingerprint, long sequence, Instant at, Status status) {}
