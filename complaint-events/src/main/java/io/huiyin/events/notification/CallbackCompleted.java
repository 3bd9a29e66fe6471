package io.huiyin.events.notification;

import io.huiyin.events.WireName;

/** The callback is over. */
@WireName("callback.completed.v1")
public record CallbackCompleted(String callbackId, CallbackOutcome outcome, int attempts)
        implements NotificationEvent {}
