package io.huiyin.events.notification;

/** What a message is for. */
public enum MessageKind {
    ACKNOWLEDGEMENT,
    OWNER_ASSIGNED,
    RESOLUTION,
    INFORMATION_REQUEST,
    PROMISE,
    SURVEY,
    ESCALATION
}
