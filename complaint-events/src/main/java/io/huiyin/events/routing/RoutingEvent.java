package io.huiyin.events.routing;

import io.huiyin.events.ComplaintEvent;

/** All that routing-service says, on {@code huiyin.routing}. */
public sealed interface RoutingEvent extends ComplaintEvent
        permits OwnershipAccepted, OwnershipExpired, OwnershipOffered, OwnershipRefused, OwnershipUnplaced {}
