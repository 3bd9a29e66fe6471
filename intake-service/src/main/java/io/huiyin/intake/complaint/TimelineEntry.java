package io.huiyin.intake.complaint;

import io.huiyin.events.Event;

/** One thing that happened, with the JSON in which it was said. */
public record TimelineEntry(Event event, String body) {}
