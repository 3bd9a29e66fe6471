package io.huiyin.escalation.policy;

import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a policy.
 *
 * @param atMostSeverity graver complaints look at the next rule for the same target; null for all
 * @param pauses whether the clock stands still while the customer is asked for facts
 */
public record Rule(
        Target target, @Nullable Severity atMostSeverity, Allowance allowance, Warning warning, boolean pauses) {

    boolean fits(Target wanted, Severity severity) {
        return target == wanted && (atMostSeverity == null || severity.compareTo(atMostSeverity) <= 0);
    }
}
