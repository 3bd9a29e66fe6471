package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Traits;
import io.huiyin.events.Kind;
import io.huiyin.events.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks have to know of a complaint.
 *
 * @param policy chosen at registration and kept, whatever is amended later
 * @param startedAt when the clocks started
 */
public record CaseFile(
        String reference,
        Kind kind,
        Severity severity,
        @Nullable String product,
        List<String> tags,
        String policy,
        Instant startedAt) {

    public CaseFile {
        tags = List.copyOf(tags);
    }

    static CaseFile of(String reference, Traits traits, String policy, Instant startedAt) {
        return new CaseFile(
                reference, traits.kind(), traits.severity(), traits.product(), traits.tags(), policy, startedAt);
    }

    /** Classed anew; the policy stays. */
    CaseFile amended(Traits traits) {
        return new CaseFile(reference, kind, traits.severity(), traits.product(), traits.tags(), policy, startedAt);
    }
}
