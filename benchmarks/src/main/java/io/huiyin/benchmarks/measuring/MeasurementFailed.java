package io.huiyin.benchmarks.measuring;

import org.jspecify.annotations.Nullable;

/** What was to be measured did not do its work, so that a figure would be a lie. */
public final class MeasurementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MeasurementFailed(String message) {
        super(message);
    }

    public MeasurementFailed(String message, @Nullable Throwable cause) {
        super(message + (cause == null ? "" : ": " + cause), cause);
    }
}
