package io.huiyin.intake.desk;

import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineMet;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.DeadlineStoodDown;
import io.huiyin.events.escalation.EscalationAcknowledged;
import io.huiyin.events.escalation.EscalationEvent;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.EscalationStoodDown;
import io.huiyin.events.escalation.PromiseBroken;

/** What escalation said, in words. */
final class EscalationSentences {

    private EscalationSentences() {}

    static Sentence of(EscalationEvent event) {
        return switch (event) {
            case DeadlineSet it ->
                Sentence.of("event.deadline.set", Label.of(it.target())).due(it.dueAt());
            case DeadlineMoved it ->
                Sentence.of("event.deadline.moved", Label.of(it.target()))
                        .due(it.after())
                        .quoting(it.why());
            case DeadlineMet it -> Sentence.of("event.deadline.met", Label.of(it.target()));
            case DeadlineAtRisk it ->
                Sentence.of("event.deadline.at-risk", Label.of(it.target())).due(it.dueAt());
            case DeadlineMissed it ->
                Sentence.of("event.deadline.missed", Label.of(it.target())).due(it.dueAt());
            case DeadlineStoodDown it ->
                Sentence.of(
                        it.late() ? "event.deadline.done-late" : "event.deadline.stood-down", Label.of(it.target()));
            case PromiseBroken it -> Sentence.of("event.promise.broken").due(it.dueAt());
            case EscalationRaised it ->
                Sentence.of("event.escalation.raised", it.to().name(), it.level(), Label.of(it.target()))
                        .due(it.acknowledgeBy());
            case EscalationAcknowledged it ->
                Sentence.of("event.escalation.acknowledged", it.by().name(), it.level());
            case EscalationStoodDown it ->
                Sentence.of("event.escalation.stood-down").quoting(it.why());
        };
    }
}
