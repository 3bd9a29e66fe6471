package io.huiyin.events.notification;

/** By what a message travels. */
public enum Medium {
    EMAIL,
    SMS,
    PUSH,
    WEBHOOK,
    CHAT,
    PHONE,
    LETTER
}
