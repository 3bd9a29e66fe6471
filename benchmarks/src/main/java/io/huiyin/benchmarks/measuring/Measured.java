package io.huiyin.benchmarks.measuring;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * How a load went.
 *
 * @param nanos how long each operation took
 * @param time from the first beginning to the last end
 */
public record Measured(Histogram nanos, Duration time) {

    public long operations() {
        return nanos.getTotalCount();
    }

    public double seconds() {
        return time.toNanos() / 1e9;
    }

    /** @param unitsPerOperation for operations that do the work of several */
    public double perSecond(int unitsPerOperation) {
        return operations() * unitsPerOperation / Math.max(1e-9, seconds());
    }

    public double millisAt(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    public double longestMillis() {
        return nanos.getMaxValue() / 1e6;
    }
}
