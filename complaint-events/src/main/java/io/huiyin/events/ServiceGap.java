package io.huiyin.events;

/** Which of the four service gaps failed; named when a serious complaint is closed. */
public enum ServiceGap {
    /** We misunderstood the request. */
    DIAGNOSIS,
    /** There was no fitting standard. */
    PRESCRIPTION,
    /** The standard was not followed. */
    PHARMACY,
    /** It was done, and still is not what was promised. */
    EFFICACY
}
