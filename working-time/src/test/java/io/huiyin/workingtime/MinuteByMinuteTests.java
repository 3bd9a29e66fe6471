package io.huiyin.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the calendar against a slow oracle that looks at the wall clock each minute. */
class MinuteByMinuteTests {

    /** Half-hour shifts, transitions at midnight and a minute past it, a date that never was, and none of it. */
    private static final List<LocalDateTime> TRANSITIONS = List.of(
            LocalDateTime.parse("2026-03-29T02:30"),
            LocalDateTime.parse("2026-10-25T02:30"),
            LocalDateTime.parse("2010-11-07T00:01"),
            LocalDateTime.parse("2010-03-14T00:01"),
            LocalDateTime.parse("2011-12-30T12:00"),
            LocalDateTime.parse("2026-04-05T02:00"),
            LocalDateTime.parse("2026-11-01T01:00"));

    private static final Holiday HOLIDAY = new Holiday(Map.of("en", "Holiday"));

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Havana"),
            ZoneId.of("Asia/Shanghai"));

    @Test
    void theDueInstantIsTheOneTheOracleFinds() {
        for (var seed = 0; seed < 600; seed++) {
            var random = new Random(seed);
            var calendar = calendar(random);
            var start = start(random, calendar.zone());
            var minutes = random.nextInt(3_001);

            var due = calendar.due(start, Duration.ofMinutes(minutes)).at();

            assertThat(due).as("seed " + seed).isEqualTo(oracle(calendar, start, minutes));
        }
    }

    @Test
    void theTimeBetweenTwoInstantsIsWhatTheOracleCounts() {
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var calendar = calendar(random);
            var start = start(random, calendar.zone());
            var end = start.plus(Duration.ofMinutes(random.nextInt(6_001)));

            var counted = 0;
            for (var at = start; at.isBefore(end); at = at.plusSeconds(60)) {
                counted += open(calendar, at) ? 1 : 0;
            }

            assertThat(calendar.between(start, end)).as("seed " + seed).isEqualTo(Duration.ofMinutes(counted));
        }
    }

    @Test
    void nothingIsDueEarlierBecauseItIsAllowedMore() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var calendar = calendar(random);
            var start = start(random, calendar.zone());
            var minutes = random.nextInt(3_001);

            var due = calendar.due(start, Duration.ofMinutes(minutes)).at();
            var later = calendar.due(start, Duration.ofMinutes(minutes + random.nextInt(501)))
                    .at();

            assertThat(later).as("seed " + seed).isAfterOrEqualTo(due);
            assertThat(calendar.between(start, due)).as("seed " + seed).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void calendarDaysEndWhenTheDateOnTheWallChanges() {
        for (var seed = 0; seed < 600; seed++) {
            var random = new Random(seed);
            var calendar = calendar(random);
            var start = start(random, calendar.zone());
            var days = 1 + random.nextInt(70);
            var rolls = random.nextBoolean();
            var last = start.atZone(calendar.zone()).toLocalDate().plusDays(days);
            while (rolls && calendar.days().on(last).isEmpty()) {
                last = last.plusDays(1);
            }

            var due = calendar.endOfCalendarDay(start, days, rolls).at();

            // Where a zone leaves out the last day altogether, nothing of it is left to be seen.
            assertThat(dateAt(due.minusSeconds(60), calendar))
                    .as("seed " + seed)
                    .isIn(last, last.minusDays(1));
            assertThat(dateAt(due, calendar)).as("seed " + seed).isAfter(last);
        }
    }

    private static LocalDate dateAt(Instant at, BusinessCalendar calendar) {
        return at.atZone(calendar.zone()).toLocalDate();
    }

    private static Instant oracle(BusinessCalendar calendar, Instant start, int minutes) {
        var at = start;
        for (var left = minutes; left > 0; at = at.plusSeconds(60)) {
            left -= open(calendar, at) ? 1 : 0;
        }
        return at;
    }

    private static boolean open(BusinessCalendar calendar, Instant at) {
        var local = LocalDateTime.ofInstant(at, calendar.zone());
        var minute = local.getHour() * 60 + local.getMinute();
        return calendar.days().on(local.toLocalDate()).stream()
                .anyMatch(window -> window.from() <= minute && minute < window.to());
    }

    private static Instant start(Random random, ZoneId zone) {
        var near = TRANSITIONS.get(random.nextInt(TRANSITIONS.size()));
        return near.atZone(zone).toInstant().plusSeconds((random.nextInt(8_001) - 4_000) * 60L);
    }

    private static BusinessCalendar calendar(Random random) {
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, random.nextInt(4) == 0 ? List.of() : windows(random));
        }
        week.put(DayOfWeek.WEDNESDAY, windows(random));
        var holidays = new HashMap<LocalDate, Holiday>();
        var makeUp = new HashMap<LocalDate, DayOfWeek>();
        for (var transition : TRANSITIONS) {
            holidays.put(transition.toLocalDate().plusDays(random.nextInt(5) - 2), HOLIDAY);
            makeUp.put(transition.toLocalDate().plusDays(random.nextInt(7) - 3), DayOfWeek.of(1 + random.nextInt(7)));
        }
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        return new BusinessCalendar("random", zone, new WorkingDays(week, holidays, makeUp));
    }

    private static List<Window> windows(Random random) {
        var windows = new ArrayList<Window>();
        for (var from = random.nextInt(300); from < 1_400; ) {
            var to = Math.min(1_440, from + 1 + random.nextInt(400));
            windows.add(new Window(from, to));
            from = to + random.nextInt(300);
        }
        return windows;
    }
}
