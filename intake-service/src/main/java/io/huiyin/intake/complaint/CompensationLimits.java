package io.huiyin.intake.complaint;

import io.huiyin.events.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be granted to a customer without asking anybody, in all answers to one complaint together.
 *
 * @param byCurrency up to and including so much, by ISO 4217 code; of a currency that is not here nothing
 */
public record CompensationLimits(Map<String, BigDecimal> byCurrency) {

    public CompensationLimits {
        byCurrency = Map.copyOf(byCurrency);
    }

    /** Whether it may be granted without asking anybody, on top of what was granted for the same complaint before. */
    boolean within(@Nullable Money compensation, Work before) {
        return compensation == null
                || compensation.amount().signum() == 0
                || before.grantedIn(compensation.currency())
                                .add(compensation.amount())
                                .compareTo(byCurrency.getOrDefault(compensation.currency(), BigDecimal.ZERO))
                        <= 0;
    }
}
