package io.huiyin.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Business time without a break; {@code to} is no longer part of it. */
record Stretch(LocalDate date, Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Stretch until(Instant end) {
        return end.isBefore(to) ? new Stretch(date, from, end) : this;
    }
}
