package io.huiyin.intake.complaint.web;

import io.huiyin.events.Money;
import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.Range;
import io.huiyin.service.strictjson.Violations;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An amount as a caller sends it. */
public record AmountForm(@Range(max = 1_000_000_000_000L) BigDecimal amount, Currency currency) implements Checked {

    @Override
    public void check(Violations violations) {
        if (tooPrecise(amount, currency)) {
            violations.at("amount").add("too-precise", digits(currency));
        }
    }

    /** Nobody is owed a part of the smallest coin. */
    public static boolean tooPrecise(BigDecimal amount, Currency currency) {
        return amount.stripTrailingZeros().scale() > digits(currency);
    }

    /** How many digits after the point an amount can have. */
    public static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    static @Nullable Money moneyOf(@Nullable AmountForm form) {
        return form == null ? null : form.money();
    }

    Money money() {
        return new Money(amount, currency.getCurrencyCode());
    }
}
