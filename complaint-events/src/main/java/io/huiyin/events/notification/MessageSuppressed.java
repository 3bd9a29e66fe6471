package io.huiyin.events.notification;

import io.huiyin.events.WireName;
import org.jspecify.annotations.Nullable;

/** The message is not sent, for a reason that can be told. */
@WireName("message.suppressed.v1")
public record MessageSuppressed(
        String messageId, MessageKind kind, @Nullable Medium medium, String occurrence, String why)
        implements NotificationEvent {}
