package io.huiyin.routing.ownership;

import io.huiyin.events.Event;
import io.huiyin.messaging.Decision;
import io.huiyin.messaging.EventHandler;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hands the decider the loads of the moment. Each decision is noted before it is stored, so that the decisions of one
 * batch already count each other and five hundred complaints do not all go to the one who had the least before.
 */
public record HearEvents(OwnershipDecider decider, LoadBook book) implements EventHandler<Ownership> {

    @Override
    public Decision<Ownership> handle(@Nullable Ownership known, Event event, Instant now) {
        var decision = decider.hear(known, event, now, book);
        book.note(event.envelope().subject(), decision.state());
        return decision;
    }
}
