package io.huiyin.events.notification;

import io.huiyin.events.WireName;
import java.time.Instant;

/** The message waits. */
@WireName("message.deferred.v1")
public record MessageDeferred(
        String messageId, MessageKind kind, Medium medium, String occurrence, Instant until, String why)
        implements NotificationEvent {}
