package io.huiyin.intake.complaint.web;

import io.huiyin.events.Money;
import io.huiyin.service.strictjson.Range;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount as a caller sends it. */
public record AmountForm(@Range(max = 1_000_000_000_000L) BigDecimal amount, Currency currency) {

    Money money() {
        return new Money(amount, currency.getCurrencyCode());
    }
}
