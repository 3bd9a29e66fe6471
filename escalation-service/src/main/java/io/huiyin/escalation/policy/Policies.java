package io.huiyin.escalation.policy;

import io.huiyin.matching.Conditions;
import io.huiyin.matching.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All policies in order, and all packs. The first policy that matches a complaint is its policy, and each pack that matches
 * adds its clocks, once and for all. The last policy takes everything.
 */
public final class Policies {

    private final List<Policy> inOrder;
    private final List<Pack> packs;
    private final String edition;

    public Policies(List<Policy> inOrder) {
        this(inOrder, List.of());
    }

    /** @throws UnusablePoliciesException where some complaint would have no policy, or some policy no complaint */
    public Policies(List<Policy> inOrder, List<Pack> packs) {
        this.inOrder = List.copyOf(inOrder);
        this.packs = List.copyOf(packs);
        this.edition = Edition.of(inOrder, packs);
        inspect();
    }

    public Policy choose(Facts facts) {
        return inOrder.stream()
                .filter(policy -> policy.when().match(facts))
                .findFirst()
                .orElseGet(inOrder::getLast);
    }

    /** Those that add clocks to such a complaint, in order. */
    public List<Pack> packsFor(Facts facts) {
        return packs.stream().filter(pack -> pack.when().match(facts)).toList();
    }

    /** The policy of that name. A complaint whose policy has gone since goes on with the last one: it keeps its due instants, and somebody hears of them. */
    public Policy named(String name) {
        return inOrder.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseGet(inOrder::getLast);
    }

    /** The pack of that name, none where it has gone since. */
    public Optional<Pack> pack(@Nullable String name) {
        return packs.stream().filter(pack -> Objects.equals(pack.name(), name)).findFirst();
    }

    /** Another one where a rule or a calendar differs; the clocks that run are counted anew then. */
    public String edition() {
        return edition;
    }

    public List<Policy> inOrder() {
        return inOrder;
    }

    public List<Pack> packs() {
        return packs;
    }

    /** The words that conditions look for in a text. */
    public Set<String> wanted() {
        return Stream.concat(inOrder.stream().map(Policy::when), packs.stream().map(Pack::when))
                .map(Conditions::wanted)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private void inspect() {
        if (inOrder.isEmpty() || !inOrder.getLast().when().takeEverything()) {
            throw new UnusablePoliciesException("the last policy must take every complaint: leave out its 'when'");
        }
        var names = new HashSet<String>();
        Stream.concat(inOrder.stream().map(Policy::name), packs.stream().map(Pack::name))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnusablePoliciesException("two policies or packs are called " + name);
                });
        for (var i = 0; i < inOrder.size(); i++) {
            var policy = inOrder.get(i);
            for (var earlier : inOrder.subList(0, i)) {
                if (earlier.when().cover(policy.when())) {
                    throw new UnusablePoliciesException("policy %s can never be chosen: %s comes before it and takes %s"
                            .formatted(
                                    policy.name(),
                                    earlier.name(),
                                    earlier.when().words()));
                }
            }
        }
    }
}
