package io.huiyin.events;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON bodies. A reader ignores fields that it does not know, so that an old one reads what a newer writer
 * says; it refuses a body in which a component that is not {@code @Nullable} is missing, so that a handler never meets
 * a hole. A writer refuses whatever a reader would, so that the fault shows where it was made and nothing unreadable
 * reaches the log.
 */
public final class EventCodec {

    private final JsonMapper json = StrictJson.mapper();

    /**
     * Writes the content as the body.
     *
     * @throws IllegalArgumentException where the envelope names another event, or a reader would refuse the body
     */
    public RawEvent write(Event event) {
        var envelope = event.envelope();
        var content = event.content();
        if (!envelope.source().family().isInstance(content)
                || !EventCatalogue.wireNameOf(content).equals(envelope.type())) {
            throw new IllegalArgumentException("%s says %s of %s but holds %s"
                    .formatted(envelope.id(), envelope.type(), envelope.source(), content.getClass()));
        }
        var flaw = Flaws.in(content);
        if (flaw != null) {
            throw new IllegalArgumentException(envelope.type() + flaw + ": " + envelope.id());
        }
        return new RawEvent(envelope, json.writeValueAsString(content));
    }

    /**
     * Reads a body by the type its envelope names.
     *
     * @throws UnreadableEventException where the type is unknown or of another source, or the body does not fit it
     */
    public Event read(RawEvent raw) {
        var envelope = raw.envelope();
        var type = EventCatalogue.typeOf(envelope.type())
                .filter(envelope.source().family()::isAssignableFrom)
                .orElseThrow(() -> new UnreadableEventException(
                        "no event of " + envelope.source() + " is called " + envelope.type() + ": " + envelope.id()));
        var content = parse(raw, type);
        var flaw = Flaws.in(content);
        if (flaw != null) {
            throw new UnreadableEventException(envelope.type() + flaw + ": " + envelope.id());
        }
        return new Event(envelope, content);
    }

    private ComplaintEvent parse(RawEvent raw, Class<? extends ComplaintEvent> type) {
        try {
            ComplaintEvent content = json.readValue(raw.body(), type);
            if (content != null) {
                return content;
            }
        } catch (JacksonException unreadable) {
            // The cause would quote the body, which may hold personal data.
            throw new UnreadableEventException("the body of %s is no %s (%s)"
                    .formatted(
                            raw.envelope().id(),
                            raw.envelope().type(),
                            unreadable.getClass().getSimpleName()));
        }
        throw new UnreadableEventException("the body of " + raw.envelope().id() + " is null");
    }
}
