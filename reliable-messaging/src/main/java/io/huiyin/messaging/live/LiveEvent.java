package io.huiyin.messaging.live;

import io.huiyin.events.Event;

/**
 * An event as it arrives on the log.
 *
 * @param id where the feed stood after it, over all partitions; whoever subscribes with it goes on right behind it
 */
public record LiveEvent(String id, Event event) {}
