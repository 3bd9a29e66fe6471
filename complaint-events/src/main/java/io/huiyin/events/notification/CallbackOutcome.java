package io.huiyin.events.notification;

/** How a call ended. */
public enum CallbackOutcome {
    REACHED,
    NO_ANSWER,
    WRONG_NUMBER,
    REFUSED
}
