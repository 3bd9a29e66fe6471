package io.huiyin.workingtime.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Holiday;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** The calendar that is shipped against the notices of the State Council, and what no calendar may say. */
class ShippedCalendarTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final BusinessCalendar office = office();

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-01-01, 元旦",
        "2024-02-10, 2024-02-17, 春节",
        "2024-04-04, 2024-04-06, 清明节",
        "2024-05-01, 2024-05-05, 劳动节",
        "2024-06-08, 2024-06-10, 端午节",
        "2024-09-15, 2024-09-17, 中秋节",
        "2024-10-01, 2024-10-07, 国庆节",
        "2025-01-01, 2025-01-01, 元旦",
        "2025-01-28, 2025-02-04, 春节",
        "2025-04-04, 2025-04-06, 清明节",
        "2025-05-01, 2025-05-05, 劳动节",
        "2025-05-31, 2025-06-02, 端午节",
        "2025-10-01, 2025-10-08, 国庆节、中秋节",
        "2026-01-01, 2026-01-03, 元旦",
        "2026-02-15, 2026-02-23, 春节",
        "2026-04-04, 2026-04-06, 清明节",
        "2026-05-01, 2026-05-05, 劳动节",
        "2026-06-19, 2026-06-21, 端午节",
        "2026-09-25, 2026-09-27, 中秋节",
        "2026-10-01, 2026-10-07, 国庆节",
    })
    void nobodyWorksOnAHoliday(LocalDate first, LocalDate last, String name) {
        first.datesUntil(last.plusDays(1)).forEach(date -> {
            assertThat(worked(date)).as(date.toString()).isZero();
            assertThat(office.days().holiday(date).orElseThrow().in(Locale.SIMPLIFIED_CHINESE))
                    .as(date.toString())
                    .isEqualTo(name);
        });
        assertThat(office.days().holiday(first.minusDays(1))).isEmpty();
        assertThat(office.days().holiday(last.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-04",
                "2024-02-18",
                "2024-04-07",
                "2024-04-28",
                "2024-05-11",
                "2024-09-14",
                "2024-09-29",
                "2024-10-12",
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10",
            })
    void aMakeUpDayIsAWholeWorkingDay(LocalDate date) {
        assertThat(date.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(worked(date)).isEqualTo(8);
    }

    @Test
    void aHolidayIsNamedInTheLanguageOfTheReader() {
        var spring = office.days().holiday(LocalDate.parse("2026-02-23")).orElseThrow();

        assertThat(spring.in(Locale.TRADITIONAL_CHINESE)).isEqualTo("春節");
        assertThat(spring.in(Locale.UK)).isEqualTo("Spring Festival");
        assertThat(spring.in(Locale.KOREAN)).isEqualTo("Spring Festival");
        assertThat(new Holiday(Map.of("de", "Ostern")).in(Locale.UK)).isEqualTo("Ostern");
    }

    @Test
    void whatNobodyUnderstandsIsRefused() {
        refused("written twice", "holidays: [{name: {en: A}, closed: [2026-01-01/2026-01-02, 2026-01-02]}]");
        refused("first and the last day", "holidays: [{name: {en: A}, closed: [2026-01-02/2026-01-01]}]");
        refused("first and the last day", "holidays: [{name: {en: A}, closed: [2026-01-02/2027-01-01]}]");
        refused("2026-02-30", "holidays: [{name: {en: A}, closed: [2026-02-30]}]");
        refused("needs a name", "holidays: [{name: {}, closed: [2026-01-01]}]");
        refused("written twice", "make-up-days: [{on: 2026-01-03, like: MONDAY}, {on: 2026-01-03, like: FRIDAY}]");
        refused("like is missing", "make-up-days: [{on: 2026-01-03}]");
        refused("hollidays", "hollidays: []");
        refused("Nowhere", "zone: Nowhere/Land");
    }

    /** Hours. */
    private long worked(LocalDate date) {
        return office.between(
                        date.atStartOfDay(SHANGHAI).toInstant(),
                        date.atTime(LocalTime.MAX).atZone(SHANGHAI).toInstant())
                .plus(Duration.ofNanos(1))
                .toHours();
    }

    private static void refused(String because, String line) {
        var file = "calendars:\n  - name: x\n    week: [{days: [MONDAY], open: [\"09:00-12:00\"]}]\n    " + line + "\n";
        var loader = new DefaultResourceLoader() {
            @Override
            public Resource getResource(String location) {
                return new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8));
            }
        };
        assertThatThrownBy(() -> new ReadFiles(loader)
                        .from(List.of("written"), CalendarFile.class)
                        .forEach(read -> read.calendars().forEach(form -> form.calendar(SHANGHAI))))
                .hasMessageContaining(because);
    }

    private static BusinessCalendar office() {
        return new ReadFiles(new DefaultResourceLoader())
                .from(List.of("classpath:calendars/office.yaml"), CalendarFile.class).stream()
                        .flatMap(file -> file.calendars().stream())
                        .map(form -> form.calendar(SHANGHAI))
                        .filter(calendar -> calendar.name().equals("office"))
                        .findFirst()
                        .orElseThrow();
    }

    record CalendarFile(List<CalendarForm> calendars) {}
}
