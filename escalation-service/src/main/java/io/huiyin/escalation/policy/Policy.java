package io.huiyin.escalation.policy;

import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import io.huiyin.matching.Conditions;
import io.huiyin.workingtime.BusinessCalendar;
import java.util.List;
import java.util.Optional;

/**
 * What a complaint is owed, and who hears of it when it does not get it.
 *
 * @param warning for clocks whose due instant comes with the offer or promise they watch
 */
public record Policy(
        String name, Conditions when, BusinessCalendar calendar, List<Rule> rules, Warning warning, Chain chain) {

    public Policy {
        rules = List.copyOf(rules);
    }

    /** The first rule that fits; empty where the policy sets no such clock. */
    public Optional<Rule> rule(Target target, Severity severity) {
        return Rule.first(rules, target, severity);
    }
}
