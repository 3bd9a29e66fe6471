package io.huiyin.events.notification;

import io.huiyin.events.WireName;
import java.time.Instant;

/** A call to the customer is planned within a window. */
@WireName("callback.scheduled.v1")
public record CallbackScheduled(String callbackId, Instant from, Instant until, String why)
        implements NotificationEvent {}
