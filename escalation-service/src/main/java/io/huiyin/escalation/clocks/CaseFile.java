package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Pack;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.events.Classification;
import io.huiyin.events.Kind;
import io.huiyin.events.Severity;
import io.huiyin.matching.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks have to know of a complaint.
 *
 * @param policy chosen at registration and kept, whatever is amended later
 * @param packs likewise; null where it was stored before there were packs
 * @param startedAt when the clocks started
 */
public record CaseFile(
        String reference,
        Kind kind,
        Severity severity,
        @Nullable String product,
        List<String> tags,
        String policy,
        @Nullable List<String> packs,
        Instant startedAt) {

    public CaseFile {
        tags = List.copyOf(tags);
        packs = packs == null ? List.of() : List.copyOf(packs);
    }

    List<String> packsInForce() {
        return Objects.requireNonNullElse(packs, List.of());
    }

    /** With the policy and the packs that such a complaint gets. */
    static CaseFile of(String reference, Facts facts, Policies policies, Instant startedAt) {
        return new CaseFile(
                reference,
                facts.kind(),
                facts.severity(),
                facts.product(),
                facts.tags(),
                policies.choose(facts).name(),
                policies.packsFor(facts).stream().map(Pack::name).toList(),
                startedAt);
    }

    /** Classed anew; policy and packs stay. */
    CaseFile amended(Classification now) {
        return new CaseFile(reference, kind, now.severity(), now.product(), now.tags(), policy, packs, startedAt);
    }
}
