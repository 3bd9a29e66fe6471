package io.huiyin.escalation.policy;

import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Due;
import java.time.Duration;
import java.time.Instant;

/** How much time a rule gives. */
public sealed interface Allowance {

    Due due(BusinessCalendar calendar, Instant start);

    /** So much business time. */
    record Within(Duration business) implements Allowance {

        public Within {
            if (business.isNegative() || business.isZero()) {
                throw new IllegalArgumentException("a deadline allows some time, not " + business);
            }
        }

        @Override
        public Due due(BusinessCalendar calendar, Instant start) {
            return calendar.due(start, business);
        }
    }

    /** Until the close of business, so many working days on. */
    record ByCloseOfDay(int workingDays) implements Allowance {

        public ByCloseOfDay {
            if (workingDays < 0 || workingDays > 366) {
                throw new IllegalArgumentException("between 0 and 366 working days, not " + workingDays);
            }
        }

        @Override
        public Due due(BusinessCalendar calendar, Instant start) {
            return calendar.closeOfDay(start, workingDays);
        }
    }
}
