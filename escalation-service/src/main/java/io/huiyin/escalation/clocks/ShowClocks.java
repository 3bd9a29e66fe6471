package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Policies;
import io.huiyin.messaging.Commands;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All clocks of one complaint, and how much longer each could run. */
public final class ShowClocks {

    private final Commands<ComplaintClocks> clocks;
    private final Policies policies;

    public ShowClocks(Commands<ComplaintClocks> clocks, Policies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** Empty where no such complaint has been heard of. */
    public Optional<Shown> of(String complaintId, Instant now) {
        var state = clocks.load(List.of(complaintId)).getFirst().state();
        if (state == null || state.about() == null) {
            return Optional.empty();
        }
        var about = state.about();
        var turn = new Turn(state, about, policies, now);
        var all = turn.deadlines().stream()
                .map(deadline -> new Clock(
                        deadline,
                        deadline.pending()
                                ? LongerClock.of(turn, deadline)
                                        .map(LongerClock::dueAt)
                                        .orElse(null)
                                : null))
                .toList();
        return Optional.of(new Shown(about, all, state.escalation()));
    }

    /** @param escalation the last one, null where there was none */
    public record Shown(
            CaseFile about, List<Clock> clocks, @Nullable Escalation escalation) {}

    /** @param extensibleTo when it would be due with its next extension; null where there is none */
    public record Clock(Deadline deadline, @Nullable Instant extensibleTo) {}
}
