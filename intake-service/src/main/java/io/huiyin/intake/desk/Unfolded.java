package io.huiyin.intake.desk;

import java.util.Map;
import java.util.Set;

/** What of the filters is open at first: those that were set by hand. On a phone the list would come after them. */
record Unfolded(boolean filters, boolean more) {

    private static final Set<String> NEVER_FOLDED = Set.of("q", "sort");
    private static final Set<String> SELDOM_USED = Set.of(
            "kind", "channel", "factor", "owner", "team", "language", "tag", "escalated", "receivedFrom", "receivedTo");

    /** @param named whether a tab or a view tells what is set */
    static Unfolded of(Map<String, String> asked, boolean named) {
        return new Unfolded(
                !named && !NEVER_FOLDED.containsAll(asked.keySet()),
                !named && asked.keySet().stream().anyMatch(SELDOM_USED::contains));
    }
}
