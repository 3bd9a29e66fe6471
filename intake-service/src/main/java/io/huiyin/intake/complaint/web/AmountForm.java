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

    /** Nobody is owed a part of the smallest coin. */
    @Override
    public void check(Violations violations) {
        var digits = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > digits) {
            violations.at("amount").add("too-precise", digits);
        }
    }

    static @Nullable Money moneyOf(@Nullable AmountForm form) {
        return form == null ? null : form.money();
    }

    Money money() {
        return new Money(amount, currency.getCurrencyCode());
    }
}
