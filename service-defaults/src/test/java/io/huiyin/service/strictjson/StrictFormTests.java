package io.huiyin.service.strictjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictFormTests {

    record Form(String subject, @Nullable @LongText String story, int count, boolean sealed, List<String> tags) {}

    @Test
    void aFormIsReadIntoTheTypesOfItsRecord() {
        var form = StrictForm.read(
                Map.of(
                        "_csrf", values("x"),
                        "subject", values(" Short-changed "),
                        "story", values("a\r\nb"),
                        "count", values("3"),
                        "sealed", values("true"),
                        "tags", values("cash", "", "desk")),
                Form.class);

        assertThat(form).isEqualTo(new Form("Short-changed", "a\nb", 3, true, List.of("cash", "desk")));
    }

    record Paid(
            BigDecimal amount,
            Currency currency,
            @NotInTheFuture LocalDate on) {}

    @ParameterizedTest
    @ValueSource(strings = {"50.5", " 50.5 ", "５０．５", "　５０.５"})
    void digitsOfChineseInputMethodsAreRead(String typed) {
        var paid = StrictForm.read(
                Map.of("amount", values(typed), "currency", values("CNY"), "on", values("2026-01-31")), Paid.class);

        assertThat(paid.amount()).isEqualByComparingTo("50.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50,00 | CNY | 2026-01-31 | /amount | type.number",
                "1 | XXX | 2026-01-31 | /currency | currency",
                "1 | XAU | 2026-01-31 | /currency | currency",
                "1 | XTS | 2026-01-31 | /currency | currency",
                "1 | DEM | 2026-01-31 | /currency | currency",
                "1 | YUAN | 2026-01-31 | /currency | currency",
                "1 | CNY | 2099-01-01 | /on | in-the-future"
            })
    void whatIsNoMoneyOrNotYetIsRefused(String amount, String currency, String on, String where, String why) {
        var problem = catchThrowableOfType(
                Problem.class,
                () -> StrictForm.read(
                        Map.of("amount", values(amount), "currency", values(currency), "on", values(on)), Paid.class));

        assertThat(problem.violations()).containsExactly(Violation.at(where, why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNY", "TWD", "HKD", "MOP", "USD", "EUR", "GBP", "JPY", "XOF"})
    void moneyOfTodayIsRead(String currency) {
        var today = LocalDate.now(ZoneOffset.UTC).toString();

        assertThat(StrictForm.read(
                                Map.of("amount", values("1"), "currency", values(currency), "on", values(today)),
                                Paid.class)
                        .currency()
                        .getCurrencyCode())
                .isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"１３８００１３８０００", "＋８６　１３８　００１３　８０００", "（138）0013-8000"})
    void phonesOfChineseInputMethodsAreRead(String typed) {
        assertThat(Phones.e164(typed, Phones.HOME)).hasValue("+8613800138000");
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        var problem = catchThrowableOfType(
                Problem.class,
                () -> StrictForm.read(
                        Map.of(
                                "subject", values("a", "b"),
                                "count", values("many"),
                                "ownerId", values("mei"),
                                "sealed", values("on"),
                                "tags", values()),
                        Form.class));

        assertThat(problem.violations())
                .containsExactlyInAnyOrder(
                        Violation.at("/ownerId", "unknown-field"),
                        Violation.at("/subject", "type.text"),
                        Violation.at("/count", "type.number"),
                        Violation.at("/sealed", "type.boolean"));
    }

    private static String[] values(String... values) {
        return values;
    }
}
