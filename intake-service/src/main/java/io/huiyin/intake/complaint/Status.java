package io.huiyin.intake.complaint;

/** How far a complaint is. {@link Lifecycle} says what leads from one to the next. */
public enum Status {
    REGISTERED,
    IN_PROGRESS,
    RESOLVED
}
