package io.huiyin.events;

/** How the customer comes across; decides the tone of the first contact. */
public enum Mood {
    CALM,
    CONFUSED,
    DEMANDING,
    AGITATED
}
