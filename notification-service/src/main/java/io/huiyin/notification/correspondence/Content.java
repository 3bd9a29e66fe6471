package io.huiyin.notification.correspondence;

import io.huiyin.events.Money;
import org.jspecify.annotations.Nullable;

/** What one message says beyond its {@link Subject}; dropped once the message has ended. */
public record Content(
        @Nullable String person,
        @Nullable String team,
        @Nullable String text,
        @Nullable Money compensation) {

    static final Content NOTHING_MORE = new Content(null, null, null, null);
}
