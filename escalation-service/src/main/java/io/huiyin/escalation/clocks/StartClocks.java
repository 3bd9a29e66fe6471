package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Rule;
import io.huiyin.events.escalation.Target;
import io.huiyin.workingtime.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets clocks, by the rules of the policy or by what was offered or promised. */
final class StartClocks {

    private StartClocks() {}

    /** The clocks that each complaint has from the beginning. */
    static void atRegistration(Turn turn) {
        var start = turn.about().startedAt();
        byRule(turn, Target.ACKNOWLEDGE, start, null);
        byRule(turn, Target.FIRST_CONTACT, start, null);
        byRule(turn, Target.RESOLUTION, start, null);
        byRule(turn, Target.FINAL_RESPONSE, start, null);
    }

    /** One clock for the policy and each pack that has such a rule. */
    static void byRule(Turn turn, Target target, Instant start, @Nullable String concerning) {
        var severity = turn.about().severity();
        turn.policy()
                .rule(target, severity)
                .ifPresent(rule -> byRule(turn, rule, turn.policy().calendar(), null, start, concerning));
        turn.packs()
                .forEach(pack -> pack.rule(target, severity)
                        .ifPresent(rule -> byRule(turn, rule, pack.calendar(), pack.name(), start, concerning)));
    }

    private static void byRule(
            Turn turn,
            Rule rule,
            BusinessCalendar calendar,
            @Nullable String pack,
            Instant start,
            @Nullable String concerning) {
        var due = rule.allowance().due(calendar, start);
        var warnAt = rule.warning().at(calendar, start, due.at());
        turn.set(
                rule.target(),
                pack,
                turn.about().severity(),
                start,
                due.at(),
                warnAt,
                concerning,
                due.explanation(),
                rule.pauses());
    }

    static void asOffered(Turn turn, Instant start, String offer, Instant respondBy) {
        asAgreed(turn, Target.OWNER_ACCEPT, start, offer, respondBy, "the offer is to be answered by " + respondBy);
    }

    static void asPromised(Turn turn, Instant start, String promise, Instant due) {
        asAgreed(turn, Target.PROMISE, start, promise, due, "the customer was promised " + due);
    }

    private static void asAgreed(Turn turn, Target target, Instant start, String concerning, Instant due, String why) {
        var warnAt = turn.policy().warning().at(start, due);
        turn.set(target, null, null, start, due, warnAt, concerning, List.of("the clock starts " + start, why), false);
    }
}
