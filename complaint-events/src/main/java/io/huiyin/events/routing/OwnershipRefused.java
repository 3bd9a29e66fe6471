package io.huiyin.events.routing;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import org.jspecify.annotations.Nullable;

/** The member said no and named the defect. */
@WireName("ownership.refused.v1")
public record OwnershipRefused(
        String offerId, Party by, Defect defect, @Nullable String note) implements RoutingEvent {}
