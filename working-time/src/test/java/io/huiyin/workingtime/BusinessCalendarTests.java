package io.huiyin.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Holiday FESTIVAL = new Holiday(Map.of("en", "Spring Festival", "zh-CN", "春节"));

    private final BusinessCalendar office = office(Map.of(), Map.of());

    @Test
    void timeOutsideTheWindowsDoesNotCount() {
        assertThat(office.due(at("2026-03-06T11:30"), Duration.ofHours(2)).at()).isEqualTo(at("2026-03-06T14:30"));
        assertThat(office.due(at("2026-03-06T17:30"), Duration.ofHours(1)).at()).isEqualTo(at("2026-03-09T09:30"));
        assertThat(office.due(at("2026-03-07T03:00"), Duration.ofMinutes(15)).at())
                .isEqualTo(at("2026-03-09T09:15"));
    }

    @Test
    void aWindowIsHalfOpen() {
        assertThat(office.due(at("2026-03-06T17:00"), Duration.ofHours(1)).at()).isEqualTo(at("2026-03-06T18:00"));
        assertThat(office.due(at("2026-03-06T18:00"), Duration.ofMillis(1)).at())
                .isEqualTo(at("2026-03-09T09:00").plusMillis(1));
        assertThat(office.due(at("2026-03-06T18:00"), Duration.ZERO).at()).isEqualTo(at("2026-03-06T18:00"));
    }

    @Test
    void holidaysAreClosedAndMakeUpDaysAreWorked() {
        var spring = office(
                Map.of(LocalDate.parse("2026-02-16"), FESTIVAL, LocalDate.parse("2026-02-14"), FESTIVAL),
                Map.of(LocalDate.parse("2026-02-14"), DayOfWeek.MONDAY));

        assertThat(spring.due(at("2026-02-13T17:00"), Duration.ofHours(2)).at()).isEqualTo(at("2026-02-14T10:00"));
        assertThat(spring.due(at("2026-02-14T17:00"), Duration.ofHours(2)).at()).isEqualTo(at("2026-02-17T10:00"));
        assertThat(spring.days().holiday(LocalDate.parse("2026-02-16"))).contains(FESTIVAL);
        assertThat(spring.days().holiday(LocalDate.parse("2026-02-14"))).isEmpty();
    }

    @Test
    void theSameDayEndsWithItsLastWindow() {
        assertThat(office.closeOfDay(at("2026-03-05T09:30"), 0).at()).isEqualTo(at("2026-03-05T18:00"));
        assertThat(office.closeOfDay(at("2026-03-05T03:00"), 0).at()).isEqualTo(at("2026-03-05T18:00"));
    }

    @Test
    void whatComesInAfterTheCloseCountsAsComeInOnTheNextWorkingDay() {
        assertThat(office.closeOfDay(at("2026-03-06T18:00"), 0).at()).isEqualTo(at("2026-03-09T18:00"));
        assertThat(office.closeOfDay(at("2026-03-06T18:00"), 3).at()).isEqualTo(at("2026-03-12T18:00"));
        assertThat(office.closeOfDay(at("2026-03-06T17:59"), 3).at()).isEqualTo(at("2026-03-11T18:00"));
    }

    @Test
    void aDueInstantExplainsItselfStepByStep() {
        assertThat(office.due(at("2026-03-06T17:30"), Duration.ofHours(1)).explanation())
                .containsExactly(
                        "the clock starts Fri 2026-03-06 17:30:00 Asia/Shanghai",
                        "1 h of business time are allowed (calendar office)",
                        "from Fri 2026-03-06 17:30:00 to Fri 2026-03-06 18:00:00 pass 30 min, 30 min are left",
                        "due Mon 2026-03-09 09:30:00 Asia/Shanghai");
    }

    @Test
    void anExplanationStaysShortHoweverLongTheTime() {
        assertThat(office.due(at("2026-03-06T17:30"), Duration.ofHours(1_000)).explanation())
                .hasSizeLessThan(16);
    }

    @Test
    void calendarsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new WorkingDays(Map.of(), Map.of(), Map.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> Window.parse("18:00-09:00")).hasMessageContaining("18:00");
        assertThatThrownBy(() -> Window.parse("9-18")).hasMessageContaining("09:00");
        assertThatThrownBy(() -> new WorkingDays(
                        Map.of(DayOfWeek.MONDAY, List.of(Window.parse("09:00-12:00"), Window.parse("11:00-18:00"))),
                        Map.of(),
                        Map.of()))
                .hasMessageContaining("overlap");
    }

    private static BusinessCalendar office(Map<LocalDate, Holiday> holidays, Map<LocalDate, DayOfWeek> makeUp) {
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.getValue() < 6) {
                week.put(day, List.of(Window.parse("13:00-18:00"), Window.parse("09:00-12:00")));
            }
        }
        return new BusinessCalendar("office", SHANGHAI, new WorkingDays(week, holidays, makeUp));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
