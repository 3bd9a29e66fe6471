package io.huiyin.escalation.policy;

import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import io.huiyin.matching.Conditions;
import io.huiyin.workingtime.BusinessCalendar;
import java.util.List;
import java.util.Optional;

/**
 * Clocks that a complaint has beside those of its policy, because a law or a contract asks for them. Who hears when they
 * run out is a matter of the policy's chain.
 *
 * @param source the rule that the clocks come from, as people cite it
 */
public record Pack(String name, String source, Conditions when, BusinessCalendar calendar, List<Rule> rules) {

    public Pack {
        rules = List.copyOf(rules);
    }

    /** The first rule that fits; empty where the pack sets no such clock. */
    public Optional<Rule> rule(Target target, Severity severity) {
        return Rule.first(rules, target, severity);
    }
}
