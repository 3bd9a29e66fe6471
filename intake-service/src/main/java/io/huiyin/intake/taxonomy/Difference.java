package io.huiyin.intake.taxonomy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of one node; {@code before} is null where it is new. */
public record Difference(@Nullable Node before, Node after) {

    /** What was done, the most telling first. */
    public enum Kind {
        ADDED,
        MOVED,
        RETIRED,
        RESTORED,
        RENAMED
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (!Objects.equals(before.parent(), after.parent())) {
            return Kind.MOVED;
        }
        if (before.retired() != after.retired()) {
            return after.retired() ? Kind.RETIRED : Kind.RESTORED;
        }
        return Kind.RENAMED;
    }
}
