package io.huiyin.workingtime.yaml;

import io.huiyin.workingtime.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holidays and make-up days as a file writes them, see {@code calendars/public-holidays-cn.yaml}. */
public record NoticeForm(List<Closed> holidays, List<MakeUp> makeUpDays) {

    /** Longer than any holiday; what closes a calendar for longer is a slip of the pen. */
    private static final int MOST_DAYS = 60;

    public NoticeForm {
        holidays = orNone(holidays);
        makeUpDays = orNone(makeUpDays);
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

    KeptDays days() {
        var closings = new HashMap<LocalDate, Holiday>();
        for (var closed : holidays) {
            var holiday = new Holiday(given(closed.name(), "the name of a holiday"));
            closed.closed().stream()
                    .flatMap(NoticeForm::dates)
                    .forEach(date -> once(closings.put(date, holiday), date));
        }
        var worked = new HashMap<LocalDate, DayOfWeek>();
        for (var day : makeUpDays) {
            once(worked.put(given(day.on(), "on"), given(day.like(), "like")), day.on());
        }
        return new KeptDays(closings, worked);
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

    static void once(@Nullable Object before, Object what) {
        if (before != null) {
            throw new IllegalArgumentException(what + " is written twice");
        }
    }

    static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }

    @SuppressWarnings("NullAway") // a list that is left out of the file arrives as null
    static <T> List<T> orNone(@Nullable List<T> written) {
        return List.copyOf(Objects.requireNonNullElse(written, List.of()));
    }
}
