package io.huiyin.workingtime.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.workingtime.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTests {

    /** From gov.uk/bank-holidays and opm.gov/policy-data-oversight/pay-leave/federal-holidays. */
    @ParameterizedTest
    @CsvSource({
        "GB-ENG,2026-12-25",
        "GB-ENG,2026-12-28",
        "GB-ENG,2027-03-26",
        "GB-ENG,2027-12-28",
        "GB-SCT,2026-01-02",
        "US,2026-07-03",
        "US,2026-11-26",
        "US,2027-06-18"
    })
    void whatIsComputedIsWhatTheCountriesPublish(String code, LocalDate date) {
        assertThat(PublicHolidays.of(code).holidays()).containsKey(date);
    }

    @Test
    void aPartOfACountryKeepsWhatTheOthersDoNot() {
        assertThat(PublicHolidays.of("GB-ENG").holidays()).doesNotContainKey(LocalDate.parse("2026-01-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "GB-NOWHERE", "", "-", "gb-eng-", "CN-GD"})
    void whatNobodyKnowsIsRefused(String code) {
        assertThatThrownBy(() -> PublicHolidays.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no public holidays are known of " + code);
    }

    @Test
    void ownDaysWinOverPublicOnes() {
        var founding = new Holiday(Map.of("en", "Founding day"));
        var makeUp = LocalDate.parse("2026-02-14");
        var festival = LocalDate.parse("2026-02-16");

        var kept = PublicHolidays.of("cn")
                .with(new KeptDays(Map.of(makeUp, founding), Map.of(festival, DayOfWeek.FRIDAY)));

        assertThat(kept.makeUpDays()).doesNotContainKey(makeUp).containsEntry(festival, DayOfWeek.FRIDAY);
        assertThat(kept.holidays()).containsEntry(makeUp, founding);
    }

    @Test
    void aNoticeThatSaysADayTwiceIsRefused() {
        var twice = new NoticeForm(
                List.of(new NoticeForm.Closed(Map.of("en", "A"), List.of("2026-01-01", "2025-12-31/2026-01-01"))),
                List.of());

        assertThatThrownBy(twice::days).hasMessageContaining("2026-01-01 is written twice");
    }
}
