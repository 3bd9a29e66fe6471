package io.huiyin.events.routing;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member is asked to own the complaint. {@code accountable} stays so until acceptance; without {@code respondBy} the offer does not expire. */
@WireName("ownership.offered.v1")
public record OwnershipOffered(
        String offerId,
        OfferKind kind,
        Party team,
        Party to,
        @Nullable Party from,
        Party accountable,
        @Nullable Instant respondBy,
        List<String> explanation)
        implements RoutingEvent {}
