package io.huiyin.events.notification;

import io.huiyin.events.WireName;

/** A provider took the message. {@code occurrence} is the id of the event that caused it; {@code messageId} stays the same over attempts. */
@WireName("message.sent.v1")
public record MessageSent(
        String messageId, MessageKind kind, Medium medium, String occurrence, String language, int attempt)
        implements NotificationEvent {}
