package io.huiyin.notification.delivery;

import io.huiyin.events.notification.MessageKind;
import io.huiyin.notification.correspondence.Message;
import io.huiyin.notification.correspondence.MessageStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to send a message ended. The log keeps all of them; it holds no address and no text.
 *
 * @param at when it ended, or for a deferred one when it is tried again
 */
public record Delivery(
        String complaint,
        String messageId,
        MessageKind kind,
        String occurrence,
        MessageStatus status,
        int attempt,
        @Nullable Instant at,
        @Nullable String why) {

    public static Delivery of(String complaint, Message message) {
        return new Delivery(
                complaint,
                message.id(),
                message.kind(),
                message.occurrence(),
                message.status(),
                message.attempt(),
                message.at(),
                message.why());
    }
}
