package io.huiyin.events;

import java.time.Instant;

/** An event as it may look, under the name of its approved file: the wire name and, after it, what is special. */
record Sample(String name, ComplaintEvent event) {

    static Sample full(ComplaintEvent event) {
        return new Sample(EventCatalogue.wireNameOf(event), event);
    }

    static Sample minimal(ComplaintEvent event) {
        return new Sample(EventCatalogue.wireNameOf(event) + ".minimal", event);
    }

    /** The event in an envelope that fits it. */
    Event inEnvelope() {
        var type = EventCatalogue.wireNameOf(event);
        var time = Instant.parse("2026-11-20T02:15:30.250Z");
        return new Event(new Envelope(EventCatalogue.sourceOf(event), "c-7", 3, type, time, null, null), event);
    }

    @Override
    public String toString() {
        return name;
    }
}
