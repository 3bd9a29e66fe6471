package io.huiyin.escalation.policy;

import io.huiyin.events.Kind;
import io.huiyin.events.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which complaints a policy is for, as data: all that is given has to fit, so nothing given fits everything. */
public record Matcher(
        @Nullable String tag,
        @Nullable Kind kind,
        @Nullable Severity atLeastSeverity,
        @Nullable String product) {

    public static final Matcher EVERYTHING = new Matcher(null, null, null, null);

    public boolean matches(Traits traits) {
        return (tag == null || traits.tags().contains(tag))
                && (kind == null || kind == traits.kind())
                && (atLeastSeverity == null || traits.severity().compareTo(atLeastSeverity) >= 0)
                && (product == null || product.equals(traits.product()));
    }

    /** Whether nothing is left for a later policy with the other matcher. */
    boolean covers(Matcher other) {
        return (tag == null || tag.equals(other.tag))
                && (kind == null || kind == other.kind)
                && (product == null || product.equals(other.product))
                && coversSeverity(other.atLeastSeverity);
    }

    private boolean coversSeverity(@Nullable Severity other) {
        return atLeastSeverity == null
                || atLeastSeverity == Severity.LOW
                || (other != null && atLeastSeverity.compareTo(other) <= 0);
    }

    List<String> words() {
        return java.util.stream.Stream.of(
                        tag == null ? "" : "tag " + tag,
                        kind == null ? "" : "kind " + kind,
                        atLeastSeverity == null ? "" : "severity at least " + atLeastSeverity,
                        product == null ? "" : "product " + product)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
