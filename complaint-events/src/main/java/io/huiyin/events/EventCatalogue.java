package io.huiyin.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Every event that exists, by wire name: the members of the four sealed families. */
public final class EventCatalogue {

    private static final Map<String, Class<? extends ComplaintEvent>> BY_WIRE_NAME = collect();

    private EventCatalogue() {}

    /** All wire names in alphabetical order. */
    public static Collection<String> wireNames() {
        return BY_WIRE_NAME.keySet();
    }

    public static Optional<Class<? extends ComplaintEvent>> typeOf(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    public static String wireNameOf(ComplaintEvent event) {
        return wireNameOf(event.getClass());
    }

    public static String wireNameOf(Class<? extends ComplaintEvent> type) {
        var name = type.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " carries no @WireName");
        }
        return name.value();
    }

    /** The service whose family the event belongs to. */
    public static Source sourceOf(ComplaintEvent event) {
        return Arrays.stream(Source.values())
                .filter(source -> source.family().isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event.getClass() + " is in no family"));
    }

    private static Map<String, Class<? extends ComplaintEvent>> collect() {
        var types = new TreeMap<String, Class<? extends ComplaintEvent>>();
        for (var source : Source.values()) {
            for (var member : Objects.requireNonNull(source.family().getPermittedSubclasses())) {
                var type = member.asSubclass(ComplaintEvent.class);
                var other = types.put(wireNameOf(type), type);
                if (other != null) {
                    throw new IllegalStateException(other + " and " + type + " share a wire name");
                }
            }
        }
        return types;
    }
}
