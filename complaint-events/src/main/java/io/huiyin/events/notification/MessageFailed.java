package io.huiyin.events.notification;

import io.huiyin.events.WireName;

/** The message cannot be delivered; somebody has to reach the customer in another way. */
@WireName("message.failed.v1")
public record MessageFailed(
        String messageId, MessageKind kind, Medium medium, String occurrence, int attempts, String why)
        implements NotificationEvent {}
