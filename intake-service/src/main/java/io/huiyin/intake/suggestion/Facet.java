package io.huiyin.intake.suggestion;

/** What is suggested. */
public enum Facet {
    PRODUCT,
    TOPIC,
    FACTOR,
    SEVERITY
}
