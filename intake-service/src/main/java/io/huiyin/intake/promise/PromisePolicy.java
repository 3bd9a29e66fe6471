package io.huiyin.intake.promise;

import io.huiyin.workingtime.BusinessCalendar;
import java.time.Duration;

/**
 * What a team can promise.
 *
 * @param calendar when it works
 * @param mostPerHour how many of its promises may fall due within one hour of the clock, at least 1
 * @param lead working time from the promise to the earliest due instant, at least a minute
 * @param horizon how far ahead it may promise, nights and holidays included, 1 to 366 days
 */
public record PromisePolicy(BusinessCalendar calendar, int mostPerHour, Duration lead, Duration horizon) {

    private static final Duration SHORTEST_LEAD = Duration.ofMinutes(1);
    private static final Duration SHORTEST_HORIZON = Duration.ofDays(1);
    private static final Duration LONGEST_HORIZON = Duration.ofDays(366);

    public PromisePolicy {
        if (mostPerHour < 1) {
            throw new IllegalArgumentException("most-per-hour is at least 1: " + mostPerHour);
        }
        if (lead.compareTo(SHORTEST_LEAD) < 0) {
            throw new IllegalArgumentException("lead is at least a minute: " + lead);
        }
        if (horizon.compareTo(SHORTEST_HORIZON) < 0 || horizon.compareTo(LONGEST_HORIZON) > 0) {
            throw new IllegalArgumentException("horizon is between 1 and 366 days: " + horizon);
        }
    }
}
