package io.huiyin.escalation.policy;

import io.huiyin.events.Kind;
import io.huiyin.events.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy is chosen by. */
public record Traits(Kind kind, Severity severity, @Nullable String product, List<String> tags) {

    public Traits {
        tags = List.copyOf(tags);
    }
}
