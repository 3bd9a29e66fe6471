package io.huiyin.localstack.launcher.importing;

import java.time.Duration;
import java.util.Locale;

/** How an import went. */
public record Tally(long imported, long alreadyThere, long rejected, Duration time) {

    /** The line that is printed at the end. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "imported %d · already there %d · rejected %d · %.0f/s",
                imported,
                alreadyThere,
                rejected,
                rate());
    }

    /** Rows answered per second, whatever the answer. */
    public double rate() {
        return (imported + alreadyThere + rejected) / Math.max(0.001, time.toNanos() / 1e9);
    }
}
