package io.huiyin.events.routing;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** The member let the offer lapse. */
@WireName("ownership.expired.v1")
public record OwnershipExpired(String offerId, Party to) implements RoutingEvent {}
