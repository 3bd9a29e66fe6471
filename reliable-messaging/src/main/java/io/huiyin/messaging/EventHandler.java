package io.huiyin.messaging;

import io.huiyin.events.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an event means for a service. Pure: it may be asked again with the same arguments, and its answer may be
 * thrown away. An exception parks the event and all later ones of that subject, so it is for bugs, not for outcomes.
 */
@FunctionalInterface
public interface EventHandler<S> {

    /**
     * @param state null where nothing was decided on this subject yet: sources have no common order, so this may be any
     *     event, not only the first one of the complaint's life
     */
    Decision<S> handle(@Nullable S state, Event event, Instant now);
}
