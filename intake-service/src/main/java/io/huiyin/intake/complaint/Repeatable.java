package io.huiyin.intake.complaint;

/**
 * What makes it safe to send a request again.
 *
 * @param key stands for the caller and the caller's Idempotency-Key
 * @param fingerprint stands for what was asked; the same key with another one is refused
 */
public record Repeatable(String key, String fingerprint) {}
