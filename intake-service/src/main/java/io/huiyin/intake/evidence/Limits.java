package io.huiyin.intake.evidence;

import java.time.Duration;

/**
 * What a file may be.
 *
 * @param bytes the largest, at least 1
 * @param uploadTime the longest that its bytes may take to arrive
 * @param orphanAge how long bytes that never went on record are left alone; longer than any upload takes
 */
public record Limits(long bytes, Duration uploadTime, Duration orphanAge) {

    public static final Limits STANDARD = new Limits(20L << 20, Duration.ofMinutes(5), Duration.ofDays(1));
}
