package io.huiyin.escalation.policy;

import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How much time a rule gives. */
public sealed interface Allowance {

    Due due(BusinessCalendar calendar, Instant start);

    /** How people say it. */
    String words();

    /** Whether the other one is of the same kind and gives more time, so that it can take the place of this one. */
    boolean isExtendedBy(Allowance other);

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

        @Override
        public String words() {
            return business.toString().substring(2).toLowerCase(Locale.ROOT) + " of business time";
        }

        @Override
        public boolean isExtendedBy(Allowance other) {
            return other instanceof Within(var more) && business.compareTo(more) < 0;
        }
    }

    /**
     * Until the end of the n-th calendar day after the day of the start; the day itself does not count.
     *
     * @param rolls whether an end on a day without business moves to the end of the next working day
     */
    record CalendarDays(int days, boolean rolls) implements Allowance {

        public CalendarDays {
            if (days < 1 || days > 3_660) {
                throw new IllegalArgumentException("between 1 and 3660 calendar days, not " + days);
            }
        }

        @Override
        public Due due(BusinessCalendar calendar, Instant start) {
            return calendar.endOfCalendarDay(start, days, rolls);
        }

        @Override
        public String words() {
            return days + " calendar days" + (rolls ? ", or the working day after" : "");
        }

        @Override
        public boolean isExtendedBy(Allowance other) {
            return other instanceof CalendarDays(var more, var rollsToo) && days < more && rolls == rollsToo;
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

        @Override
        public String words() {
            return workingDays == 0 ? "close of business of that day" : workingDays + " working days";
        }

        @Override
        public boolean isExtendedBy(Allowance other) {
            return other instanceof ByCloseOfDay(var more) && workingDays < more;
        }
    }
}
