package io.huiyin.events.routing;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.util.List;

/** Nobody is eligible; a supervisor decides. Never nowhere. */
@WireName("ownership.unplaced.v1")
public record OwnershipUnplaced(Party supervisor, Party accountable, List<String> explanation)
        implements RoutingEvent {}
