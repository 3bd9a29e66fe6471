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
 * @param extensions what takes the place of the allowance, one after the other, each once somebody has let it pass
 */
public record Rule(
        Target target,
        @Nullable Severity atMostSeverity,
        Allowance allowance,
        Warning warning,
        boolean pauses,
        List<Allowance> extensions) {

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
        extensions = List.copyOf(extensions);
        var shorter = allowance;
        for (var longer : extensions) {
            if (!shorter.isExtendedBy(longer)) {
                throw new IllegalArgumentException(
                        "%s: %s is not extended by %s".formatted(target, shorter.words(), longer.words()));
            }
            shorter = longer;
        }
    }

    /**
     * What the clock gives.
     *
     * @param granted how often it was extended; beyond what there is now, the last one
     */
    public Allowance allowance(int granted) {
        return granted == 0 || extensions.isEmpty()
                ? allowance
                : extensions.get(Math.min(granted, extensions.size()) - 1);
    }

    /** Whether it can be extended once more. */
    public boolean canBeExtended(int granted) {
        return granted < extensions.size();
    }

    static Optional<Rule> first(List<Rule> rules, Target target, Severity severity) {
        return rules.stream().filter(rule -> rule.fits(target, severity)).findFirst();
    }

    private boolean fits(Target wanted, Severity severity) {
        return target == wanted && (atMostSeverity == null || severity.compareTo(atMostSeverity) <= 0);
    }
}
