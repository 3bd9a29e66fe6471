package io.huiyin.escalation.clocks;

import io.huiyin.escalation.clocks.Escalation.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the escalations of all complaints, the oldest breach first: nobody starves behind newer ones. */
public interface Escalations {

    List<Found> find(Wanted wanted);

    /**
     * Which ones.
     *
     * @param phase null for all, also those that are over
     * @param level null for all
     * @param after null to begin with the oldest
     */
    record Wanted(
            @Nullable Phase phase,
            @Nullable Integer level,
            @Nullable Place after,
            int limit) {}

    /** Where one stands in the order. */
    record Place(Instant overdueSince, String complaintId) {}

    /** One complaint's escalation. */
    record Found(String complaintId, CaseFile about, Escalation escalation) {

        public Place place() {
            return new Place(escalation.overdueSince(), complaintId);
        }
    }
}
