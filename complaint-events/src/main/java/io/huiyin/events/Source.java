package io.huiyin.events;

import io.huiyin.events.escalation.EscalationEvent;
import io.huiyin.events.intake.IntakeEvent;
import io.huiyin.events.notification.NotificationEvent;
import io.huiyin.events.routing.RoutingEvent;
import java.util.Arrays;
import java.util.Optional;

/** A service that speaks. It owns one topic, on which nobody else writes. */
public enum Source {
    INTAKE("intake", IntakeEvent.class),
    ROUTING("routing", RoutingEvent.class),
    ESCALATION("escalation", EscalationEvent.class),
    NOTIFICATION("notification", NotificationEvent.class);

    private final String wireName;
    private final Class<? extends ComplaintEvent> family;

    Source(String wireName, Class<? extends ComplaintEvent> family) {
        this.wireName = wireName;
        this.family = family;
    }

    /** The {@code ce_source} of its events. */
    public String wireName() {
        return wireName;
    }

    public String topic() {
        return "huiyin." + wireName;
    }

    /** The sealed family of all that it can say. */
    public Class<? extends ComplaintEvent> family() {
        return family;
    }

    public static Optional<Source> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(source -> source.wireName.equals(wireName))
                .findFirst();
    }
}
