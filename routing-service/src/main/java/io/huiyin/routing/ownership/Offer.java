package io.huiyin.routing.ownership;

import io.huiyin.events.Party;
import io.huiyin.events.routing.OfferKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open question to one member: will you own it? */
public record Offer(
        String id, OfferKind kind, Party to, @Nullable Instant respondBy) {}
