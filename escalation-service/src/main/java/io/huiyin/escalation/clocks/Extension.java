package io.huiyin.escalation.clocks;

import io.huiyin.events.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * More time for a clock: asked for with a reason, and let pass or not by somebody else who supervises.
 *
 * @param key of the request that asked for it; the same one gets the same answer
 * @param by who asked
 * @param verdict null while it waits
 */
public record Extension(
        String key,
        String reason,
        Party by,
        Instant at,
        @Nullable Verdict verdict) {

    /**
     * How it was decided.
     *
     * @param reason why not; null where it was granted
     */
    public record Verdict(
            String key,
            boolean granted,
            Party by,
            Instant at,
            @Nullable String reason) {}

    boolean waits() {
        return verdict == null;
    }

    boolean granted() {
        return verdict != null && verdict.granted();
    }

    Extension decided(Verdict how) {
        return new Extension(key, reason, by, at, how);
    }
}
