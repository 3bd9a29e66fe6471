package io.huiyin.workingtime.yaml;

import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Window;
import io.huiyin.workingtime.WorkingDays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as a file writes it, see {@code calendars/office.yaml}; part of the forms of the files that have calendars.
 *
 * @param zone null for the zone that the service is configured with
 * @param publicHolidays whose public holidays are kept beside what is written here, and before it, see {@link PublicHolidays#of}
 */
public record CalendarForm(
        String name,
        @Nullable String zone,
        List<Week> week,
        @Nullable String publicHolidays,
        List<NoticeForm.Closed> holidays,
        List<NoticeForm.MakeUp> makeUpDays) {

    public CalendarForm {
        week = NoticeForm.orNone(week);
        holidays = NoticeForm.orNone(holidays);
        makeUpDays = NoticeForm.orNone(makeUpDays);
    }

    /** @param open windows like {@code 09:00-12:30} */
    public record Week(List<DayOfWeek> days, List<String> open) {

        public Week {
            days = NoticeForm.orNone(days);
            open = NoticeForm.orNone(open);
        }
    }

    /**
     * The calendar that is written.
     *
     * @param usual the zone where the form names none
     * @throws IllegalArgumentException naming what makes no sense
     * @throws DateTimeException where a zone or a date is unknown
     */
    public BusinessCalendar calendar(ZoneId usual) {
        var kept = publicHolidays == null ? KeptDays.NONE : PublicHolidays.of(publicHolidays);
        var all = kept.with(new NoticeForm(holidays, makeUpDays).days());
        var days = new WorkingDays(openings(), all.holidays(), all.makeUpDays());
        return new BusinessCalendar(
                NoticeForm.given(name, "the name of a calendar"), zone == null ? usual : ZoneId.of(zone), days);
    }

    private Map<DayOfWeek, List<Window>> openings() {
        var openings = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var part : week) {
            var windows = part.open().stream().map(Window::parse).toList();
            part.days().forEach(day -> NoticeForm.once(openings.put(day, windows), day));
        }
        return openings;
    }
}
