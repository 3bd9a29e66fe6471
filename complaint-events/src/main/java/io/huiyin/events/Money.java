package io.huiyin.events;

import java.math.BigDecimal;

/** An amount with its ISO 4217 currency code. */
public record Money(BigDecimal amount, String currency) {}
