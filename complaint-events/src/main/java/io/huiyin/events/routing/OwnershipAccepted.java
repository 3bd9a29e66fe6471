package io.huiyin.events.routing;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The member owns the complaint and is accountable; {@code automatic} where the team takes work at once. */
@WireName("ownership.accepted.v1")
public record OwnershipAccepted(String offerId, Party team, Party owner, boolean automatic) implements RoutingEvent {}
