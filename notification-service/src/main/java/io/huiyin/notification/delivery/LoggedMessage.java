package io.huiyin.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the log shows it.
 *
 * @param at when it ended, or when it is tried again
 */
public record LoggedMessage(
        String messageId,
        String complaint,
        String kind,
        String occurrence,
        String status,
        @Nullable Instant at,
        @Nullable String why,
        List<Attempt> attempts) {

    /** @param number counts from 1; 0 where nothing was tried */
    public record Attempt(
            int number,
            String outcome,
            @Nullable Instant at,
            @Nullable String why) {}
}
