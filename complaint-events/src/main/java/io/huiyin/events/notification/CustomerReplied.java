package io.huiyin.events.notification;

import io.huiyin.events.WireName;
import org.jspecify.annotations.Nullable;

/** The customer wrote back. */
@WireName("customer.replied.v1")
public record CustomerReplied(
        String replyId, Medium medium, @Nullable String inReplyTo, String text) implements NotificationEvent {}
