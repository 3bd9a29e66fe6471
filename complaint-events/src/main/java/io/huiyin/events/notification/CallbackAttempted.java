package io.huiyin.events.notification;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody called. */
@WireName("callback.attempted.v1")
public record CallbackAttempted(
        String callbackId,
        Party by,
        CallbackOutcome outcome,
        @Nullable Instant nextAttemptAt) implements NotificationEvent {}
