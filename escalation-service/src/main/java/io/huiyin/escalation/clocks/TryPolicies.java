package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Pack;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.matching.Facts;
import java.time.Instant;
import java.util.List;

/** Shows the clocks that a complaint would have from its registration on, and keeps nothing. */
public final class TryPolicies {

    private final Policies policies;

    public TryPolicies(Policies policies) {
        this.policies = policies;
    }

    public Trial execute(Facts facts, Instant received) {
        var about = CaseFile.of("", facts, policies, received);
        var turn = new Turn(ComplaintClocks.NONE, about, policies, received);
        StartClocks.atRegistration(turn);
        return new Trial(about.policy(), turn.packs(), turn.deadlines());
    }

    /**
     * What came of it.
     *
     * @param policy the name of the one whose chain hears of what is late
     */
    public record Trial(String policy, List<Pack> packs, List<Deadline> deadlines) {}
}
