package io.huiyin.intake.desk;

import io.huiyin.service.strictjson.FromText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A time as a field of a page holds it: without zone, which is in a field of its own. */
record WallClock(LocalDateTime time) {

    /** @throws java.time.DateTimeException where it is none */
    @FromText(code = "local-time")
    static WallClock parse(String text) {
        if (!text.startsWith("20")) {
            throw new IllegalArgumentException("not in our times");
        }
        return new WallClock(LocalDateTime.parse(text.strip().replace(' ', 'T')).truncatedTo(ChronoUnit.MINUTES));
    }

    /** An hour that a zone leaves out in spring is the one after it. */
    Instant in(ZoneId zone) {
        return time.atZone(zone).toInstant();
    }

    static @Nullable Instant in(ZoneId zone, @Nullable WallClock clock) {
        return clock == null ? null : clock.in(zone);
    }
}
