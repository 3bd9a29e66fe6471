package io.huiyin.notification.correspondence;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Customer;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSuppressed;
import io.huiyin.messaging.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns causes into messages: at most one for each, due when the customer is known, or not sent for a reason. */
public final class PlanMessages {

    private static final String TOLD_AT_ONCE = "the acknowledgement tells it";

    private final Duration patience;

    /**
     * @param patience how long an acknowledgement waits to learn who owns the complaint and until when the customer will
     *     hear from a person; it leaves without that afterwards
     */
    public PlanMessages(Duration patience) {
        this.patience = patience;
    }

    Decision<Correspondence> register(
            Correspondence known, ComplaintRegistered registered, String occurrence, Instant now) {
        if (known.recipient() != null) {
            return Decision.unchanged(known);
        }
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
            if (unreachable != null) {
                state = state.with(message.suppressed(now, unreachable));
                said.add(suppressed(message, unreachable));
            } else if (message.kind() == MessageKind.ACKNOWLEDGEMENT) {
                state = state.with(message.due(now.plus(patience)));
            } else if (message.kind() == MessageKind.OWNER_ASSIGNED) {
                state = state.with(message.suppressed(now, TOLD_AT_ONCE));
                state = tellAtOnce(state, Objects.requireNonNull(message.content()));
                said.add(suppressed(message, TOLD_AT_ONCE));
            } else {
                state = state.with(message.due(now));
            }
        }
        return new Decision<>(sendWhatIsComplete(state, now), said);
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
        if (kind == MessageKind.OWNER_ASSIGNED
                && known.unwrittenAcknowledgement().isPresent()) {
            var told = tellAtOnce(known.plus(message.suppressed(now, TOLD_AT_ONCE)), content);
            return Decision.of(sendWhatIsComplete(told, now), suppressed(message, TOLD_AT_ONCE));
        }
        return Decision.of(known.plus(known.recipient() == null ? message : message.due(now)));
    }

    /** What waits goes to where the customer is reached now; what had nowhere to go stays so. */
    Decision<Correspondence> correct(Correspondence known, Customer customer) {
        return known.recipient() == null
                ? Decision.unchanged(known)
                : Decision.of(known.reaching(Recipient.of(customer)));
    }

    /** The customer is to hear from a person until then. */
    Decision<Correspondence> promise(Correspondence known, Instant answerBy, Instant now) {
        if (known.answerBy() != null) {
            return Decision.unchanged(known);
        }
        return Decision.of(sendWhatIsComplete(known.answeredBy(answerBy), now));
    }

    /** One mail in place of two: who owns the complaint stands in the acknowledgement, where that has not left. */
    private static Correspondence tellAtOnce(Correspondence state, Content owner) {
        return state.unwrittenAcknowledgement()
                .map(acknowledgement -> state.with(acknowledgement.saying(owner)))
                .orElse(state);
    }

    /** An acknowledgement that knows all it could wait for leaves now. */
    private static Correspondence sendWhatIsComplete(Correspondence state, Instant now) {
        return state.unwrittenAcknowledgement()
                .filter(acknowledgement -> acknowledgement.status() == MessageStatus.DUE
                        && state.answerBy() != null
                        && acknowledgement.content() != null
                        && acknowledgement.content().person() != null)
                .map(acknowledgement -> state.with(acknowledgement.due(now)))
                .orElse(state);
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
