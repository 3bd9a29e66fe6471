package io.huiyin.intake.complaint.messaging;

import io.huiyin.intake.complaint.CompensationLimits;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What may be granted to a customer without asking anybody.
 *
 * @param limits up to and including so much, by ISO 4217 code; of a currency that is not here nothing. Not negative
 */
@ConfigurationProperties("huiyin.compensation")
public record CompensationProperties(Map<Currency, BigDecimal> limits) {

    public CompensationProperties {
        limits.forEach((currency, limit) -> {
            if (limit.signum() < 0) {
                throw new IllegalArgumentException(
                        "huiyin.compensation.limits.%s must not be negative, but is %s".formatted(currency, limit));
            }
        });
        limits = Map.copyOf(limits);
    }

    CompensationLimits asLimits() {
        return new CompensationLimits(limits.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> entry.getKey().getCurrencyCode(), Map.Entry::getValue)));
    }
}
