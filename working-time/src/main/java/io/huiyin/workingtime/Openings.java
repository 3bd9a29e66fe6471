package io.huiyin.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The business time from an instant on, stretch by stretch, without end. Between two transitions the offset of a zone is
 * fixed, so that dates and windows are plain arithmetic there; what a transition skips or repeats comes out by itself.
 */
final class Openings {

    /** Nothing is allowed so long, and no calendar is closed so long, unless it has been set up wrongly. */
    private static final int LONGEST_SEARCH_DAYS = 3_660;

    private final BusinessCalendar calendar;
    private final Deque<Stretch> ready = new ArrayDeque<>();
    private final LocalDate limit;
    private Instant begin;
    private Instant end;
    private ZoneOffset offset;
    private LocalDate date;

    Openings(BusinessCalendar calendar, Instant start) {
        this.calendar = calendar;
        this.begin = start;
        this.end = endOfOffset(start);
        this.offset = calendar.zone().getRules().getOffset(start);
        this.date = LocalDateTime.ofInstant(start, offset).toLocalDate();
        this.limit = date.plusDays(LONGEST_SEARCH_DAYS);
    }

    Stretch next() {
        while (ready.isEmpty()) {
            if (date.isAfter(limit)) {
                throw new IllegalStateException(
                        "calendar " + calendar.name() + " finds no end within ten years, until " + limit);
            }
            if (midnight().isBefore(end)) {
                open();
                date = date.plusDays(1);
            } else {
                passTransition();
            }
        }
        return ready.remove();
    }

    private void open() {
        for (var window : calendar.days().on(date)) {
            var from = window.opens(midnight());
            var to = window.closes(midnight());
            var stretch = new Stretch(date, from.isBefore(begin) ? begin : from, to.isAfter(end) ? end : to);
            if (!stretch.isEmpty()) {
                ready.add(stretch);
            }
        }
    }

    private void passTransition() {
        begin = end;
        end = endOfOffset(begin);
        offset = calendar.zone().getRules().getOffset(begin);
        date = LocalDateTime.ofInstant(begin, offset).toLocalDate();
    }

    private Instant midnight() {
        return date.atStartOfDay().toInstant(offset);
    }

    private Instant endOfOffset(Instant from) {
        var transition = calendar.zone().getRules().nextTransition(from);
        return transition == null ? Instant.MAX : transition.getInstant();
    }
}
