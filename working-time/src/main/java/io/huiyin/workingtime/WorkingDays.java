package io.huiyin.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which dates are open, and when: the week, the holidays that close a day, and the make-up days (调休) that open one like
 * a day of the week. A make-up day wins over a holiday.
 */
public record WorkingDays(
        Map<DayOfWeek, List<Window>> week, Map<LocalDate, Holiday> holidays, Map<LocalDate, DayOfWeek> makeUpDays) {

    private static final int LONGEST_CLOSURE_DAYS = 366;

    /** Every hour of every day. */
    public static final WorkingDays ALWAYS =
            new WorkingDays(everyDay(List.of(Window.parse("00:00-24:00"))), Map.of(), Map.of());

    public WorkingDays {
        var sorted = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        week.forEach((day, windows) -> sorted.put(day, inOrder(day, windows)));
        week = Map.copyOf(sorted);
        holidays = Map.copyOf(holidays);
        makeUpDays = Map.copyOf(makeUpDays);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a calendar needs at least one window in the week");
        }
    }

    /** The holiday that closes that day; none where it is worked in spite of it, or is no holiday. */
    public Optional<Holiday> holiday(LocalDate date) {
        return makeUpDays.containsKey(date) ? Optional.empty() : Optional.ofNullable(holidays.get(date));
    }

    /** That day, or the first one after it that has business hours. */
    LocalDate nextOpen(LocalDate date) {
        return Stream.iterate(date, day -> day.plusDays(1))
                .limit(LONGEST_CLOSURE_DAYS)
                .filter(day -> !on(day).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no working day within a year from " + date));
    }

    List<Window> on(LocalDate date) {
        var like = makeUpDays.get(date);
        if (like == null && holidays.containsKey(date)) {
            return List.of();
        }
        return week.getOrDefault(like == null ? date.getDayOfWeek() : like, List.of());
    }

    private static List<Window> inOrder(DayOfWeek day, List<Window> windows) {
        var sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparingInt(Window::from));
        for (var i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                throw new IllegalArgumentException("windows of " + day + " overlap: " + sorted);
            }
        }
        return List.copyOf(sorted);
    }

    private static Map<DayOfWeek, List<Window>> everyDay(List<Window> windows) {
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, windows);
        }
        return week;
    }
}
