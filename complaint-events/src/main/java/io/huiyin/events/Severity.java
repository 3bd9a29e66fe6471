package io.huiyin.events;

/** How much is at stake, least first, so that {@code compareTo} orders by gravity. */
public enum Severity {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
