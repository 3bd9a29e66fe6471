package io.huiyin.localstack.launcher.process;

import java.time.Duration;

/** How long to wait before a part that died is started again: soon at first, and never long. */
record BackOff(int deaths) {

    private static final Duration FIRST = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** A part that has lived this long is well again, and its next death its first. */
    private static final Duration WELL = Duration.ofSeconds(60);

    static BackOff none() {
        return new BackOff(0);
    }

    BackOff afterLifeOf(Duration life) {
        return new BackOff(life.compareTo(WELL) >= 0 ? 1 : deaths + 1);
    }

    Duration pause() {
        if (deaths == 0) {
            return Duration.ZERO;
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(deaths - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
