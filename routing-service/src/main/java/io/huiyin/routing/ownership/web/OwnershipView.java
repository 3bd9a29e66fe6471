package io.huiyin.routing.ownership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.huiyin.events.Party;
import io.huiyin.routing.ownership.Offer;
import io.huiyin.routing.ownership.Ownership;
import io.huiyin.routing.ownership.Ownerships;
import io.huiyin.routing.ownership.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ownership as callers see it. {@code owner} is there while somebody owns it, {@code supervisor} while one has to decide. */
@JsonInclude(Include.NON_NULL)
record OwnershipView(
        String complaintId,
        Phase state,
        Instant since,
        Party accountable,
        Party team,
        @Nullable Offer offer,
        @Nullable Party owner,
        @Nullable Party supervisor,
        List<String> explanation) {

    static OwnershipView of(String complaintId, Ownership ownership) {
        return new OwnershipView(
                complaintId,
                ownership.phase(),
                ownership.since(),
                ownership.accountable(),
                ownership.placing().team(),
                ownership.offer(),
                ownership.phase() == Phase.OWNED ? ownership.owner() : null,
                ownership.supervisor(),
                ownership.explanation());
    }

    /** A page of them. */
    @JsonInclude(Include.NON_NULL)
    record PageView(List<OwnershipView> items, @Nullable String next) {

        static PageView of(Ownerships.Page page) {
            return new PageView(
                    page.found().stream()
                            .map(found -> OwnershipView.of(found.complaintId(), found.ownership()))
                            .toList(),
                    page.next());
        }
    }
}
