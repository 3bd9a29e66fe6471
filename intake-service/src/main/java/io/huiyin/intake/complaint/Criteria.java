package io.huiyin.intake.complaint;

import io.huiyin.events.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints are asked for, the newest first. What is null does not matter; all the rest must hold.
 *
 * @param owner the id of the member who owns it
 * @param words all of which it must contain
 * @param after begin behind this place
 */
public record Criteria(
        @Nullable Status status,
        @Nullable Severity severity,
        @Nullable String product,
        @Nullable String region,
        @Nullable String owner,
        @Nullable Reference reference,
        List<String> words,
        @Nullable Place after,
        int limit) {

    /** Where in the list a complaint stands: later ones come first, and the id decides among equals. */
    public record Place(Instant receivedAt, String id) {}
}
