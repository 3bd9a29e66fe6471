package io.huiyin.escalation.calendar;

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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

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

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Havana"),
            ZoneId.of("Asia/Shanghai"));

    @Property(tries = 600)
    void theDueInstantIsTheOneTheOracleFinds(
            @ForAll long seed,
            @ForAll @IntRange(max = 3_000) int minutes,
            @ForAll @LongRange(min = -4_000, max = 4_000) long shift) {
        var random = new Random(seed);
        var calendar = calendar(random);
        var start = start(random, calendar.zone(), shift);

        var due = calendar.due(start, Duration.ofMinutes(minutes)).at();

        assertThat(due).isEqualTo(oracle(calendar, start, minutes));
    }

    @Property(tries = 400)
    void theTimeBetweenTwoInstantsIsWhatTheOracleCounts(
            @ForAll long seed,
            @ForAll @IntRange(max = 6_000) int minutes,
            @ForAll @LongRange(min = -4_000, max = 4_000) long shift) {
        var random = new Random(seed);
        var calendar = calendar(random);
        var start = start(random, calendar.zone(), shift);
        var end = start.plus(Duration.ofMinutes(minutes));

        var counted = 0;
        for (var at = start; at.isBefore(end); at = at.plusSeconds(60)) {
            counted += open(calendar, at) ? 1 : 0;
        }

        assertThat(calendar.between(start, end)).isEqualTo(Duration.ofMinutes(counted));
    }

    @Property(tries = 300)
    void nothingIsDueEarlierBecauseItIsAllowedMore(
            @ForAll long seed, @ForAll @IntRange(max = 3_000) int minutes, @ForAll @IntRange(max = 500) int more) {
        var random = new Random(seed);
        var calendar = calendar(random);
        var start = start(random, calendar.zone(), random.nextInt(10_000));

        var due = calendar.due(start, Duration.ofMinutes(minutes)).at();
        var later = calendar.due(start, Duration.ofMinutes(minutes + more)).at();

        assertThat(later).isAfterOrEqualTo(due);
        assertThat(calendar.between(start, due)).isEqualTo(Duration.ofMinutes(minutes));
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

    private static Instant start(Random random, ZoneId zone, long shift) {
        var near = TRANSITIONS.get(random.nextInt(TRANSITIONS.size()));
        return near.atZone(zone).toInstant().plusSeconds(shift * 60);
    }

    private static BusinessCalendar calendar(Random random) {
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, random.nextInt(4) == 0 ? List.of() : windows(random));
        }
        week.put(DayOfWeek.WEDNESDAY, windows(random));
        var holidays = new HashSet<LocalDate>();
        var makeUp = new HashMap<LocalDate, DayOfWeek>();
        for (var transition : TRANSITIONS) {
            holidays.add(transition.toLocalDate().plusDays(random.nextInt(5) - 2));
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
