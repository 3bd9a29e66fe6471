package io.huiyin.escalation.policy;

import io.huiyin.workingtime.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;

/** When to say that little time is left. */
public sealed interface Warning {

    /** Counted in the business time of the calendar, where there is a choice. */
    Instant at(BusinessCalendar calendar, Instant start, Instant due);

    /** Counted by the clock on the wall, for what was due at a given instant. */
    Instant at(Instant start, Instant due);

    /** After this many hundredths of the time allowed. */
    record Share(int percent) implements Warning {

        public Share {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException("a warning comes after 1 to 99 percent of the time, not " + percent);
            }
        }

        @Override
        public Instant at(BusinessCalendar calendar, Instant start, Instant due) {
            var business = calendar.between(start, due);
            return business.isZero()
                    ? at(start, due)
                    : calendar.due(start, of(business)).at();
        }

        @Override
        public Instant at(Instant start, Instant due) {
            return start.isBefore(due) ? start.plus(of(Duration.between(start, due))) : due;
        }

        private Duration of(Duration whole) {
            return Duration.ofMillis(whole.toMillis() * percent / 100);
        }
    }

    /** So long before it is due, by the clock on the wall; at the start where less is allowed. */
    record Lead(Duration before) implements Warning {

        public Lead {
            if (before.isNegative() || before.isZero()) {
                throw new IllegalArgumentException("a warning comes some time before, not " + before);
            }
        }

        @Override
        public Instant at(BusinessCalendar calendar, Instant start, Instant due) {
            return at(start, due);
        }

        @Override
        public Instant at(Instant start, Instant due) {
            var at = due.minus(before);
            return at.isBefore(start) ? start : at;
        }
    }
}
