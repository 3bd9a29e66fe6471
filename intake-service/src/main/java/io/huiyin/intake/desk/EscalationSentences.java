package io.huiyin.intake.desk;

import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineExtensionRefused;
import io.huiyin.events.escalation.DeadlineExtensionRequested;
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
import java.util.Objects;

/** What escalation said, in words. */
final class EscalationSentences {

    private EscalationSentences() {}

    static Sentence of(EscalationEvent event) {
        return switch (event) {
            case DeadlineSet it ->
                Sentence.of("event.deadline.set", Label.of(it.target())).due(it.dueAt());
            case DeadlineMoved it -> moved(it).due(it.after());
            case DeadlineExtensionRequested it ->
                Sentence.of("event.deadline.extension-requested", it.by().name(), Label.of(it.target()))
                        .due(it.wouldBeDueAt())
                        .quoting(it.reason());
            case DeadlineExtensionRefused it ->
                Sentence.of("event.deadline.extension-refused", it.by().name(), Label.of(it.target()))
                        .due(it.dueAt())
                        .quoting(it.reason());
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

    /** What is known of the reason is said in the reader's language. */
    private static Sentence moved(DeadlineMoved it) {
        var clock = Label.of(it.target());
        return switch (it.cause()) {
            case null -> Sentence.of("event.deadline.moved", clock).quoting(it.why());
            case PAUSE -> Sentence.of("event.deadline.moved-by-pause", clock);
            case EXTENSION ->
                Sentence.of(
                                "event.deadline.extended",
                                clock,
                                Objects.requireNonNull(it.by()).name(),
                                Objects.requireNonNull(it.approvedBy()).name())
                        .quoting(it.why());
            case POLICY -> Sentence.of("event.deadline.moved-by-policy", clock).quoting(it.why());
        };
    }
}
