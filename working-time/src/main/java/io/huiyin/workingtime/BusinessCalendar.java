package io.huiyin.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Counts business time. An instant is business time where the clock on the wall of the zone shows a time inside a
 * window of a date that is open; what daylight saving skips or repeats is counted as often as it happens.
 */
public record BusinessCalendar(String name, ZoneId zone, WorkingDays days) {

    /** For what does not wait for office hours. */
    public static final BusinessCalendar ROUND_THE_CLOCK =
            new BusinessCalendar("round-the-clock", ZoneOffset.UTC, WorkingDays.ALWAYS);

    /** The first instant by which so much business time has passed since the start. */
    public Due due(Instant start, Duration business) {
        var steps = new Steps(zone, start);
        steps.add(Steps.words(business) + " of business time are allowed (calendar " + name + ")");
        if (business.isZero()) {
            return steps.due(start);
        }
        var openings = new Openings(this, start);
        var left = business;
        while (true) {
            var stretch = openings.next();
            var rest = left.minus(stretch.length());
            if (!rest.isPositive()) {
                return steps.due(stretch.from().plus(left));
            }
            left = rest;
            steps.counted(stretch, rest);
        }
    }

    /**
     * The close of business on the n-th working day after the day of the start; 0 is the same day. What comes in after
     * the close counts as come in on the next working day.
     */
    public Due closeOfDay(Instant start, int workingDays) {
        var steps = new Steps(zone, start);
        steps.add("due by the close of business"
                + (workingDays == 0 ? " of that day" : ", " + workingDays + " working days on")
                + " (calendar " + name + ")");
        var openings = new Openings(this, start);
        var last = openings.next();
        steps.add(last.date() + " counts as the day it came in");
        for (var passed = 0; ; ) {
            var next = openings.next();
            if (!next.date().equals(last.date())) {
                if (passed == workingDays) {
                    return steps.due(last.to());
                }
                passed++;
                steps.add(next.date() + " is working day " + passed);
            }
            last = next;
        }
    }

    /**
     * The end of the n-th calendar day after the day of the start (its midnight), as laws count days. Business hours do not matter.
     *
     * @param rolls whether an end on a day without any business hours moves to the next day that has some
     */
    public Due endOfCalendarDay(Instant start, int days, boolean rolls) {
        var steps = new Steps(zone, start);
        steps.add("due by the end of the calendar day " + days + " days on (calendar " + name + ")");
        var last = start.atZone(zone).toLocalDate().plusDays(days);
        if (rolls && this.days.on(last).isEmpty()) {
            var counted = last;
            last = this.days.nextOpen(last);
            steps.add(counted + " is no working day, so it is " + last);
        }
        return steps.due(last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The business time from one instant to a later one; zero where the later one is earlier. */
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        if (!from.isBefore(to)) {
            return sum;
        }
        var openings = new Openings(this, from);
        while (true) {
            var stretch = openings.next();
            if (!stretch.from().isBefore(to)) {
                return sum;
            }
            sum = sum.plus(stretch.until(to).length());
        }
    }
}
