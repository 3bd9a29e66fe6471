package io.huiyin.escalation.policy;

import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a policy.
 *
 * @param atMostSeverity graver complaints look at the next rule for the same target; null for all
 * @param pauses whether the clock stands still while the customer is asked for facts
 */
public record Rule(
        Target target, @Nullable Severity atMostSeverity, Allowance allowance, Warning warning, boolean pauses) {

    /** Offers and promises bring their own due instant, and nothing says yet when the other targets begin. */
    private static final Set<Target> STARTED_BY_RULES = EnumSet.of(
            Target.ACKNOWLEDGE, Target.FIRST_CONTACT, Target.INTERNAL_ANSWER, Target.RESOLUTION, Target.FINAL_RESPONSE);

    public Rule {
        if (!STARTED_BY_RULES.contains(target)) {
            throw new IllegalArgumentException("no rule starts a clock for " + target);
        }
        if (pauses && allowance instanceof Allowance.CalendarDays) {
            throw new IllegalArgumentException(target + ": a clock of calendar days does not pause");
        }
    }

    static Optional<Rule> first(List<Rule> rules, Target target, Severity severity) {
        return rules.stream().filter(rule -> rule.fits(target, severity)).findFirst();
    }

    private boolean fits(Target wanted, Severity severity) {
        return target == wanted && (atMostSeverity == null || severity.compareTo(atMostSeverity) <= 0);
    }
}
