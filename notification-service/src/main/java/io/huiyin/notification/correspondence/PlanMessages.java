package io.huiyin.notification.correspondence;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSuppressed;
import io.huiyin.messaging.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Turns causes into messages: at most one for each, due when the customer is known, or not sent for a reason. */
public final class PlanMessages {

    private final Duration patience;

    /**
     * @param patience how long an acknowledgement waits to learn until when the customer will hear from a person; it
     *     leaves without that afterwards
     */
    public PlanMessages(Duration patience) {
        this.patience = patience;
    }

    Decision<Correspondence> register(
            Correspondence known, ComplaintRegistered registered, String occurrence, Instant now) {
        if (known.recipient() != null) {
            return Decision.unchanged(known);
        }
        var answerBy = known.answerBy();
        var acknowledgement = Message.waiting(occurrence, MessageKind.ACKNOWLEDGEMENT, Content.NOTHING_MORE);
        var recipient = Recipient.of(registered.customer());
        var about = new Subject(
                registered.reference(),
                registered.kind(),
                registered.summary(),
                registered.firstReceiver().name());
        var state = known.about(recipient, about, acknowledgement.id()).first(acknowledgement);
        var said = new ArrayList<ComplaintEvent>();
        var unreachable = recipient.whyUnreachable();
        for (var message : state.messages()) {
            if (message.status() != MessageStatus.WAITING) {
                continue;
            }
            if (unreachable == null) {
                var wait = answerBy == null && message.kind() == MessageKind.ACKNOWLEDGEMENT ? patience : Duration.ZERO;
                state = state.with(message.due(now.plus(wait)));
            } else {
                state = state.with(message.suppressed(now, unreachable));
                said.add(suppressed(message, unreachable));
            }
        }
        return new Decision<>(state, said);
    }

    Decision<Correspondence> add(
            Correspondence known, String occurrence, MessageKind kind, Content content, Instant now) {
        if (known.knows(occurrence, kind)) {
            return Decision.unchanged(known);
        }
        var message = Message.waiting(occurrence, kind, content);
        var why = whyNot(known);
        if (why != null) {
            return Decision.of(known.plus(message.suppressed(now, why)), suppressed(message, why));
        }
        return Decision.of(known.plus(known.recipient() == null ? message : message.due(now)));
    }

    /** The customer is to hear from a person until then; an acknowledgement that waited for this leaves now. */
    Decision<Correspondence> promise(Correspondence known, Instant answerBy, Instant now) {
        if (known.answerBy() != null) {
            return Decision.unchanged(known);
        }
        var state = known.answeredBy(answerBy);
        for (var message : known.messages()) {
            if (message.kind() == MessageKind.ACKNOWLEDGEMENT && message.status() == MessageStatus.DUE) {
                state = state.with(message.due(now));
            }
        }
        return Decision.of(state);
    }

    private static @Nullable String whyNot(Correspondence known) {
        if (known.open() >= Correspondence.OPEN_KEPT) {
            return "too many messages wait already";
        }
        var recipient = known.recipient();
        return recipient == null ? null : recipient.whyUnreachable();
    }

    private static MessageSuppressed suppressed(Message message, String why) {
        return new MessageSuppressed(message.id(), message.kind(), Medium.EMAIL, message.occurrence(), why);
    }
}
