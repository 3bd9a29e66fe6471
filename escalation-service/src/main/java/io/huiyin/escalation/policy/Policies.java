package io.huiyin.escalation.policy;

import java.util.HashSet;
import java.util.List;

/** All policies in order; the first that matches a complaint is its policy, once and for all. The last one takes everything. */
public final class Policies {

    private final List<Policy> inOrder;

    /** @throws UnusablePoliciesException where some complaint would have none, or some policy no complaint */
    public Policies(List<Policy> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        inspect();
    }

    public Policy choose(Traits traits) {
        return inOrder.stream()
                .filter(policy -> policy.matcher().matches(traits))
                .findFirst()
                .orElseGet(inOrder::getLast);
    }

    /** The policy of that name. A complaint whose policy has gone since goes on with the last one: it keeps its due instants, and somebody hears of them. */
    public Policy named(String name) {
        return inOrder.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseGet(inOrder::getLast);
    }

    public List<Policy> inOrder() {
        return inOrder;
    }

    private void inspect() {
        if (inOrder.isEmpty() || !inOrder.getLast().matcher().words().isEmpty()) {
            throw new UnusablePoliciesException("the last policy must take every complaint: leave out its 'when'");
        }
        var names = new HashSet<String>();
        for (var i = 0; i < inOrder.size(); i++) {
            var policy = inOrder.get(i);
            if (!names.add(policy.name())) {
                throw new UnusablePoliciesException("two policies are called " + policy.name());
            }
            for (var earlier : inOrder.subList(0, i)) {
                if (earlier.matcher().covers(policy.matcher())) {
                    throw new UnusablePoliciesException("policy %s can never be chosen: %s comes before it and takes %s"
                            .formatted(
                                    policy.name(),
                                    earlier.name(),
                                    earlier.matcher().words()));
                }
            }
        }
    }
}
