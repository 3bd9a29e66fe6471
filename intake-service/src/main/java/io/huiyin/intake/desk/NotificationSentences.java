package io.huiyin.intake.desk;

import io.huiyin.events.notification.CallbackAttempted;
import io.huiyin.events.notification.CallbackCompleted;
import io.huiyin.events.notification.CallbackScheduled;
import io.huiyin.events.notification.CustomerReplied;
import io.huiyin.events.notification.MessageDeferred;
import io.huiyin.events.notification.MessageFailed;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.notification.MessageSuppressed;
import io.huiyin.events.notification.NotificationEvent;
import io.huiyin.events.notification.SurveyAnswered;

/** What notification said, in words. */
final class NotificationSentences {

    private NotificationSentences() {}

    static Sentence of(NotificationEvent event) {
        return switch (event) {
            case MessageSent it -> Sentence.of("event.message.sent", Label.of(it.kind()), Label.of(it.medium()));
            case MessageDeferred it ->
                Sentence.of("event.message.deferred", Label.of(it.kind()), Label.of(it.medium()))
                        .due(it.until())
                        .quoting(it.why());
            case MessageSuppressed it ->
                Sentence.of("event.message.suppressed", Label.of(it.kind())).quoting(it.why());
            case MessageFailed it ->
                Sentence.of("event.message.failed", Label.of(it.kind()), Label.of(it.medium()))
                        .quoting(it.why());
            case CallbackScheduled it ->
                Sentence.of("event.callback.scheduled").due(it.from()).quoting(it.why());
            case CallbackAttempted it ->
                Sentence.of("event.callback.attempted", it.by().name(), Label.of(it.outcome()))
                        .due(it.nextAttemptAt());
            case CallbackCompleted it -> Sentence.of("event.callback.completed", Label.of(it.outcome()));
            case CustomerReplied it ->
                Sentence.of("event.customer.replied", Label.of(it.medium())).quoting(it.text());
            case SurveyAnswered it ->
                Sentence.of("event.survey.answered", it.score()).quoting(it.text());
        };
    }
}
