package io.huiyin.workingtime.yaml;

import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Holiday;
import io.huiyin.workingtime.Window;
import io.huiyin.workingtime.WorkingDays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as a file writes it, see {@code calendars/office.yaml}; part of the forms of the files that have calendars.
 *
 * @param zone null for the zone that the service is configured with
 */
public record CalendarForm(
        String name, @Nullable String zone, List<Week> week, List<Closed> holidays, List<MakeUp> makeUpDays) {

    /** Longer than any holiday; what closes a calendar for longer is a slip of the pen. */
    private static final int MOST_DAYS = 60;

    public CalendarForm {
        week = orNone(week);
        holidays = orNone(holidays);
        makeUpDays = orNone(makeUpDays);
    }

    /** @param open windows like {@code 09:00-12:30} */
    public record Week(List<DayOfWeek> days, List<String> open) {

        public Week {
            days = orNone(days);
            open = orNone(open);
        }
    }

    /**
     * Days on which nobody works, and why.
     *
     * @param name by language tag
     * @param closed dates ({@code 2026-01-01}), or the first and the last one ({@code 2026-02-15/2026-02-23})
     */
    public record Closed(Map<String, String> name, List<String> closed) {

        public Closed {
            closed = orNone(closed);
        }
    }

    /** A day that is worked like one of the week (调休). */
    public record MakeUp(LocalDate on, DayOfWeek like) {}

    /**
     * The calendar that is written.
     *
     * @param usual the zone where the form names none
     * @throws IllegalArgumentException naming what makes no sense
     * @throws DateTimeException where a zone or a date is unknown
     */
    public BusinessCalendar calendar(ZoneId usual) {
        var days = new WorkingDays(openings(), closings(), worked());
        return new BusinessCalendar(
                given(name, "the name of a calendar"), zone == null ? usual : ZoneId.of(zone), days);
    }

    private Map<DayOfWeek, List<Window>> openings() {
        var openings = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var part : week) {
            var windows = part.open().stream().map(Window::parse).toList();
            part.days().forEach(day -> once(openings.put(day, windows), day));
        }
        return openings;
    }

    private Map<LocalDate, Holiday> closings() {
        var closings = new HashMap<LocalDate, Holiday>();
        for (var closed : holidays) {
            var holiday = new Holiday(given(closed.name(), "the name of a holiday"));
            closed.closed().stream()
                    .flatMap(CalendarForm::dates)
                    .forEach(date -> once(closings.put(date, holiday), date));
        }
        return closings;
    }

    private static Stream<LocalDate> dates(String written) {
        var ends = written.split("/", -1);
        var from = LocalDate.parse(ends[0]);
        var to = LocalDate.parse(ends[ends.length - 1]);
        if (ends.length > 2 || to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("not the first and the last day of a holiday: " + written);
        }
        return from.datesUntil(to.plusDays(1));
    }

    private Map<LocalDate, DayOfWeek> worked() {
        var worked = new HashMap<LocalDate, DayOfWeek>();
        for (var day : makeUpDays) {
            once(worked.put(given(day.on(), "on"), given(day.like(), "like")), day.on());
        }
        return worked;
    }

    private static void once(@Nullable Object before, Object what) {
        if (before != null) {
            throw new IllegalArgumentException(what + " is written twice");
        }
    }

    private static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }

    @SuppressWarnings("NullAway") // a list that is left out of the file arrives as null
    private static <T> List<T> orNone(@Nullable List<T> written) {
        return List.copyOf(Objects.requireNonNullElse(written, List.of()));
    }
}
