package io.huiyin.notification.correspondence;

import io.huiyin.events.notification.MessageKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leased message with all that it takes to write and send it, so that a sender reads nothing.
 *
 * @param complaint the complaint it belongs to
 * @param thread the id of the first message to the customer
 * @param attempt the attempt that the lease is for
 * @param leasedUntil from then on others may send it
 * @param answerBy until when the customer is to hear from a person, where that is known and still to come
 */
public record Letter(
        String complaint,
        String id,
        String thread,
        MessageKind kind,
        int attempt,
        String holder,
        Instant leasedUntil,
        Recipient recipient,
        Subject subject,
        Content content,
        @Nullable Instant answerBy) {}
