package io.huiyin.events;

/** The eight factors that class every case, praise included. */
public enum QualityFactor {
    ATTITUDE,
    SKILL,
    RESPONSIBILITY,
    FACILITIES,
    MANAGEMENT,
    HIGHLIGHTS,
    COMPLAINTS,
    ERRORS
}
