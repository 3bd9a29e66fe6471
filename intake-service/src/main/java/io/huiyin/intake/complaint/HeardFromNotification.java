package io.huiyin.intake.complaint;

import io.huiyin.events.notification.CallbackAttempted;
import io.huiyin.events.notification.CallbackCompleted;
import io.huiyin.events.notification.CallbackScheduled;
import io.huiyin.events.notification.CustomerReplied;
import io.huiyin.events.notification.MessageDeferred;
import io.huiyin.events.notification.MessageFailed;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.notification.MessageSuppressed;
import io.huiyin.events.notification.NotificationEvent;
import io.huiyin.events.notification.SurveyAnswered;
import java.time.Instant;

/** What reached the customer. */
final class HeardFromNotification {

    private HeardFromNotification() {}

    static Complaint after(Complaint complaint, NotificationEvent event, Instant at) {
        return switch (event) {
            case MessageSent sent ->
                put(
                        sent.kind() == MessageKind.ACKNOWLEDGEMENT
                                ? ComplaintHistory.stepped(complaint, Step.ACKNOWLEDGEMENT_SENT)
                                : complaint,
                        new Message(sent.messageId(), sent.kind(), sent.medium(), Message.State.SENT, at));
            case MessageDeferred deferred ->
                put(
                        complaint,
                        new Message(
                                deferred.messageId(), deferred.kind(), deferred.medium(), Message.State.DEFERRED, at));
            case MessageSuppressed suppressed ->
                put(
                        complaint,
                        new Message(
                                suppressed.messageId(),
                                suppressed.kind(),
                                suppressed.medium(),
                                Message.State.SUPPRESSED,
                                at));
            case MessageFailed failed ->
                put(
                        complaint,
                        new Message(failed.messageId(), failed.kind(), failed.medium(), Message.State.FAILED, at));
            case CallbackAttempted _, CallbackCompleted _, CallbackScheduled _, CustomerReplied _, SurveyAnswered _ ->
                complaint;
        };
    }

    private static Complaint put(Complaint complaint, Message message) {
        return complaint.withMessages(
                LatestOf.put(complaint.messages(), other -> other.id().equals(message.id()), message));
    }
}
