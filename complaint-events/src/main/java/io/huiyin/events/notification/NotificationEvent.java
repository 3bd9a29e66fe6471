package io.huiyin.events.notification;

import io.huiyin.events.ComplaintEvent;

/** All that notification-service says, on {@code huiyin.notification}. */
public sealed interface NotificationEvent extends ComplaintEvent
        permits CallbackAttempted,
                CallbackCompleted,
                CallbackScheduled,
                CustomerReplied,
                MessageDeferred,
                MessageFailed,
                MessageSent,
                MessageSuppressed,
                SurveyAnswered {}
