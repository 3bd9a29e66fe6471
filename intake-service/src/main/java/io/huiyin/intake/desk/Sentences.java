package io.huiyin.intake.desk;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.escalation.EscalationEvent;
import io.huiyin.events.intake.IntakeEvent;
import io.huiyin.events.notification.NotificationEvent;
import io.huiyin.events.routing.RoutingEvent;

/** Puts every event of the four services into words. */
final class Sentences {

    private Sentences() {}

    static Sentence of(ComplaintEvent event) {
        return switch (event) {
            case IntakeEvent own -> IntakeSentences.of(own);
            case RoutingEvent routing -> RoutingSentences.of(routing);
            case EscalationEvent escalation -> EscalationSentences.of(escalation);
            case NotificationEvent notification -> NotificationSentences.of(notification);
            default -> throw new IllegalArgumentException("of no family: " + event.getClass());
        };
    }
}
