package io.huiyin.events.escalation;

/** Why a clock is due at another instant than before. */
public enum MoveCause {
    /** It stood still while the customer was asked for facts. */
    PAUSE,
    /** More time was asked for and approved. */
    EXTENSION,
    /** The policy, the pack or the calendar that it goes by has changed. */
    POLICY
}
