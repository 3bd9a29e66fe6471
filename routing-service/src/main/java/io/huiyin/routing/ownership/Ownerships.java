package io.huiyin.routing.ownership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is stored of ownerships. */
public interface Ownerships {

    Optional<Ownership> find(String complaintId);

    /** A page of what a person was asked (OFFERED) or has (OWNED), oldest first. */
    Page of(String person, Phase phase, int limit, @Nullable String cursor);

    /** A page of what nobody can be offered, oldest first. */
    Page unplaced(int limit, @Nullable String cursor);

    /** Who carries which open complaint. */
    Map<String, LoadBook.Entry> carried();

    /** A complaint with its ownership. */
    record Found(String complaintId, Ownership ownership) {}

    /**
     * A page.
     *
     * @param next where the next page begins, null after the last one
     */
    record Page(List<Found> found, @Nullable String next) {}

    /** The cursor was not made here. */
    class UnknownCursorException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
