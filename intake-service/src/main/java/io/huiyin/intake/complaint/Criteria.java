package io.huiyin.intake.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints are asked for, and in which order. All must hold; what is empty or null does not matter.
 *
 * @param facets of each set one must apply
 * @param terms all of which it must contain
 * @param receivedFrom inclusive
 * @param receivedBefore exclusive
 * @param dueBefore one of its clocks runs out before, or has run out
 * @param place where the page begins; null for the first one
 * @param limit the most on one page, at least 1
 */
public record Criteria(
        List<Set<Facet>> facets,
        List<SearchTerm> terms,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedBefore,
        @Nullable Instant dueBefore,
        Sort sort,
        @Nullable Place place,
        int limit) {

    /** By what a list is ordered; the id decides among equals. */
    public enum Sort {
        NEWEST,
        OLDEST,
        DUE,
        SEVERITY
    }

    /**
     * Beside which complaint a page begins.
     *
     * @param key of that complaint in the order of the list
     * @param backwards whether the page is the one before it
     */
    public record Place(long key, String id, boolean backwards) {}

    public Criteria at(@Nullable Place other, int most) {
        return new Criteria(facets, terms, receivedFrom, receivedBefore, dueBefore, sort, other, most);
    }

    /** Whether anything is left out. */
    public boolean narrowed() {
        return !facets.isEmpty()
                || !terms.isEmpty()
                || receivedFrom != null
                || receivedBefore != null
                || dueBefore != null;
    }
}
