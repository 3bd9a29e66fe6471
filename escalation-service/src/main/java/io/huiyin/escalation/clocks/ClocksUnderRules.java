package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Policies;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings all clocks under the rules in force after these have changed, so that a clock that is due earlier now is not found out
 * only at the old time. Whatever touches a complaint meanwhile counts its clocks anew first; several instances may do this at
 * once, and one that is cut off begins again.
 */
public final class ClocksUnderRules {

    private final Commands<ComplaintClocks> clocks;
    private final OpenClocks open;
    private final Policies policies;

    public ClocksUnderRules(Commands<ComplaintClocks> clocks, OpenClocks open, Policies policies) {
        this.clocks = clocks;
        this.open = open;
        this.policies = policies;
    }

    /** @return how many complaints had clocks that were counted by other rules */
    public int bring() {
        var edition = policies.edition();
        if (open.broughtUnder(edition)) {
            return 0;
        }
        var touched = open.countedByOthersThan(edition, this::countAnew);
        open.bringUnder(edition);
        return touched;
    }

    private void countAnew(List<String> complaints) {
        BiFunction<Aggregate<ComplaintClocks>, Instant, Outcome<ComplaintClocks, Boolean>> decide =
                (aggregate, now) -> decide(aggregate, policies, now);
        clocks.executeAll(complaints.stream().collect(Collectors.toMap(Function.identity(), _ -> decide)));
    }

    static Outcome<ComplaintClocks, Boolean> decide(
            Aggregate<ComplaintClocks> aggregate, Policies policies, Instant now) {
        var state = aggregate.state();
        if (state == null || state.about() == null || Objects.equals(state.edition(), policies.edition())) {
            return Outcome.refused(false);
        }
        return Outcome.stored(new Turn(state, state.about(), policies, now).decision(), true);
    }
}
