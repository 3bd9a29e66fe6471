package io.huiyin.intake.complaint;

/**
 * What makes it safe to send a request again.
 *
 * @param key stands for the caller and the caller's Idempotency-Key
 * @param fingerprint stands for what was asked; the same key with another one is refused
 */
public record Repeatable(String key, String fingerprint) {

    private static final int SHORT = 16;

    /** What is made by this request is called by it: the same each time, and no other has it on this complaint. */
    String newId() {
        return key.substring(0, Math.min(SHORT, key.length()));
    }
}
