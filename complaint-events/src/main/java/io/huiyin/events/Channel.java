package io.huiyin.events;

/** How the complaint came in. */
public enum Channel {
    PHONE,
    COUNTER,
    MAIL,
    EMAIL,
    WEB,
    APP,
    SOCIAL,
    REGULATOR
}
