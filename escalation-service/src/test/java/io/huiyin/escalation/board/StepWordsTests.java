package io.huiyin.escalation.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.escalation.policy.Allowance;
import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Window;
import io.huiyin.workingtime.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class StepWordsTests {

    private static final BusinessCalendar THURSDAYS = new BusinessCalendar(
            "thursdays",
            ZoneId.of("Asia/Shanghai"),
            new WorkingDays(Map.of(DayOfWeek.THURSDAY, List.of(Window.parse("09:00-17:30"))), Map.of(), Map.of()));

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
    void everyStepIsSaidInTheReadersLanguage(String language) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var locale = Locale.forLanguageTag(language);

        var said = steps().map(step -> StepWords.known(step, texts, locale)).toList();

        assertThat(said).hasSizeGreaterThan(60).doesNotContain(Optional.empty());
        if (!language.equals("en")) {
            assertThat(said.stream().map(Optional::get)).allMatch(line -> line.matches("(?s).*\\p{IsHan}.*"));
        }
    }

    private static Stream<String> steps() {
        var starts = Stream.iterate(Instant.parse("2026-03-01T00:30:15Z"), start -> start.plus(Duration.ofHours(17)))
                .limit(10);
        var allowances = List.of(
                new Allowance.Within(Duration.ofMinutes(90)),
                new Allowance.Within(Duration.ofHours(200)),
                new Allowance.ByCloseOfDay(0),
                new Allowance.ByCloseOfDay(3),
                new Allowance.CalendarDays(5, true),
                new Allowance.CalendarDays(5, false));
        var counted = starts.flatMap(start ->
                allowances.stream().flatMap(allowance -> allowance.due(THURSDAYS, start).explanation().stream()));
        return Stream.concat(
                counted,
                Stream.of(
                        "stood still while the customer was asked for facts",
                        "extended: Lin Yue asked for it, Zhou Min let it pass",
                        "the rules have changed, so this is counted anew",
                        "the clock starts 2026-03-05T12:00:00Z",
                        "the offer is to be answered by 2026-03-05T12:00:00Z",
                        "the customer was promised 2026-03-05T12:00:00Z"));
    }
}
