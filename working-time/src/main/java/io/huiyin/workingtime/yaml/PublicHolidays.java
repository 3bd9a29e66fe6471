package io.huiyin.workingtime.yaml;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.huiyin.workingtime.Holiday;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The public holidays of countries: computed where they follow rules, read from a shipped file where a yearly notice fixes
 * them, as China's.
 */
final class PublicHolidays {

    private static final String BY_NOTICE = "CN";
    private static final String NOTICES = "classpath:calendars/public-holidays-cn.yaml";
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2045;

    private PublicHolidays() {}

    /**
     * Computed ones are those of the years {@value #FIRST_YEAR} to {@value #LAST_YEAR}, on the days on which they are kept (a
     * substitute day where one falls on a weekend).
     *
     * @param code of a country (ISO 3166), or of a part of it as Jollyday has them: {@code GB-ENG}, {@code US-NY}
     * @throws IllegalArgumentException where none are known
     */
    static KeptDays of(String code) {
        return code.equalsIgnoreCase(BY_NOTICE) ? noticed() : computed(code);
    }

    private static KeptDays noticed() {
        return new ReadFiles(new DefaultResourceLoader())
                .from(List.of(NOTICES), NoticeForm.class)
                .getFirst()
                .days();
    }

    private static KeptDays computed(String code) {
        var parts = code.toLowerCase(Locale.ROOT).split("-", -1);
        var within = Arrays.copyOfRange(parts, 1, parts.length);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            throw unknown(code);
        }
        var manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        if (!knows(manager.getCalendarHierarchy(), within)) {
            throw unknown(code);
        }
        var holidays = new HashMap<LocalDate, Holiday>();
        for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (var day : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, within)) {
                holidays.put(day.getDate(), new Holiday(Map.of("en", day.getDescription(Locale.ENGLISH))));
            }
        }
        return new KeptDays(holidays, Map.of());
    }

    /** Jollyday itself takes a part that it does not know for the whole country. */
    private static boolean knows(CalendarHierarchy country, String... within) {
        var here = country;
        for (var part : within) {
            here = here.getChildren().get(part);
            if (here == null) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException("no public holidays are known of " + code + "; write them as holidays");
    }
}
