package io.huiyin.intake.desk;

import io.huiyin.events.Money;
import io.huiyin.intake.complaint.web.AmountForm;
import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.Range;
import io.huiyin.service.strictjson.Violations;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What the customer gets in money: both fields, or neither counts. */
record MoneyPart(
        @Nullable @Range(max = 1_000_000_000_000L) BigDecimal compensation,
        @Nullable Currency currency) implements Checked {

    @Override
    public void check(Violations violations) {
        if (compensation == null) {
            return;
        }
        if (currency == null) {
            violations.at("currency").add("required");
        } else if (AmountForm.tooPrecise(compensation, currency)) {
            violations.at("compensation").add("too-precise", AmountForm.digits(currency));
        }
    }

    @Nullable
    Money money() {
        return compensation == null || currency == null ? null : new Money(compensation, currency.getCurrencyCode());
    }
}
