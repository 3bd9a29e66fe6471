package io.huiyin.escalation.policy;

import io.huiyin.workingtime.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;

/** When to say that little time is left: after this many hundredths of the time allowed. */
public record Warning(int percent) {

    public Warning {
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException("a warning comes after 1 to 99 percent of the time, not " + percent);
        }
    }

    /** Counted in the business time of the calendar. */
    public Instant at(BusinessCalendar calendar, Instant start, Instant due) {
        return calendar.due(start, share(calendar.between(start, due))).at();
    }

    /** Counted by the clock on the wall, for what was due at a given instant. */
    public Instant at(Instant start, Instant due) {
        return start.isBefore(due) ? start.plus(share(Duration.between(start, due))) : due;
    }

    private Duration share(Duration whole) {
        return Duration.ofMillis(whole.toMillis() * percent / 100);
    }
}
