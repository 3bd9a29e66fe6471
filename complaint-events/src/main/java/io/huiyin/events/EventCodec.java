package io.huiyin.events;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON bodies. A reader ignores fields that it does not know, so that an old one reads what a newer writer
 * says; it refuses a body in which a component that is not {@code @Nullable} is missing, so that a handler never meets
 * a hole.
 */
public final class EventCodec {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    public RawEvent write(Event event) {
        return new RawEvent(event.envelope(), json.writeValueAsString(event.content()));
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
        ComplaintEvent content;
        try {
            content = json.readValue(raw.body(), type);
        } catch (JacksonException unreadable) {
            // The cause would quote the body, which may hold personal data.
            throw new UnreadableEventException("the body of %s is no %s (%s)"
                    .formatted(
                            envelope.id(),
                            envelope.type(),
                            unreadable.getClass().getSimpleName()));
        }
        var hole = content == null ? "" : holeIn(content);
        if (hole != null) {
            throw new UnreadableEventException("the body of " + envelope.id() + " lacks " + envelope.type() + hole);
        }
        return new Event(envelope, content);
    }

    /** The path of the first component that is missing though it may not, or null where there is none. */
    private static @Nullable String holeIn(Object value) {
        if (value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                var element = list.get(i);
                var hole = element == null ? "" : holeIn(element);
                if (hole != null) {
                    return "/" + i + hole;
                }
            }
        }
        if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                var part = valueOf(component, value);
                if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    return "/" + component.getName();
                }
                var hole = part == null ? null : holeIn(part);
                if (hole != null) {
                    return "/" + component.getName() + hole;
                }
            }
        }
        return null;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("cannot read " + component, unreadable);
        }
    }
}
