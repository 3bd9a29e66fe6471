package io.huiyin.intake.complaint;

import io.huiyin.events.Event;

/**
 * One thing that happened, with the JSON in which it was said.
 *
 * @param version that the complaint had with it; of what was heard it may be a little less, zero where it is not known
 */
public record TimelineEntry(Event event, String body, long version) {}
