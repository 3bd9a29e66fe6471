package io.huiyin.events.intake;

import io.huiyin.events.Channel;
import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import org.jspecify.annotations.Nullable;

/** Somebody spoke to the customer, or tried to. */
@WireName("customer.contacted.v1")
public record CustomerContacted(
        Party by,
        Channel channel,
        boolean reached,
        @Nullable String summary) implements IntakeEvent {}
