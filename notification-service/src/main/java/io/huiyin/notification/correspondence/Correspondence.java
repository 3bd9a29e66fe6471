package io.huiyin.notification.correspondence;

import io.huiyin.events.notification.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that this service has told, or will tell, the customer of one complaint.
 *
 * @param recipient null until the registration was heard, like {@code subject}
 * @param thread the id of the first message, which later ones refer to so that mail programs show them together
 * @param answerBy until when the customer is to hear from a person, once that is known
 * @param acknowledged whether the acknowledgement was sent
 * @param messages oldest first; of the ended ones the last {@value #ENDED_KEPT} only, the delivery log has them all
 */
public record Correspondence(
        @Nullable Recipient recipient,
        @Nullable Subject subject,
        @Nullable String thread,
        @Nullable Instant answerBy,
        boolean acknowledged,
        List<Message> messages) {

    static final int ENDED_KEPT = 50;
    static final int OPEN_KEPT = 100;

    /** The census reads this where the customer has been answered. */
    public static final String ANSWERED = "ANSWERED";

    /** The census reads this where no mail could be written for want of an address: somebody has to call. */
    public static final String UNREACHABLE = "UNREACHABLE";

    static final Correspondence NONE = new Correspondence(null, null, null, null, false, List.of());

    public Correspondence {
        messages = List.copyOf(messages);
    }

    /**
     * When something is to be done: messages leave in order, so the first that has not ended decides.
     *
     * @return null for never
     */
    public @Nullable Instant nextDue() {
        return messages.stream()
                .filter(message -> !message.status().isEnded())
                .findFirst()
                .map(Message::at)
                .orElse(null);
    }

    /**
     * What this service's part has come to, for the census; empty while it is not done. An acknowledgement that was suppressed
     * stays so, also where an address became known later. One that a server refused is not done: it is a loss to be looked at.
     */
    public Optional<String> standing() {
        if (acknowledged) {
            return Optional.of(ANSWERED);
        }
        return messages.stream()
                        .filter(message -> message.kind() == MessageKind.ACKNOWLEDGEMENT)
                        .findFirst()
                        .map(message -> message.status() == MessageStatus.SUPPRESSED)
                        .orElseGet(() -> recipient != null && recipient.whyUnreachable() != null)
                ? Optional.of(UNREACHABLE)
                : Optional.empty();
    }

    Optional<Message> message(String id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** The acknowledgement, as long as it can still be worded. */
    Optional<Message> unwrittenAcknowledgement() {
        return messages.stream()
                .filter(message -> message.kind() == MessageKind.ACKNOWLEDGEMENT && message.isUnwritten())
                .findFirst();
    }

    boolean knows(String occurrence, MessageKind kind) {
        return messages.stream()
                .anyMatch(message ->
                        message.kind() == kind && message.occurrence().equals(occurrence));
    }

    long open() {
        return messages.stream().filter(message -> !message.status().isEnded()).count();
    }

    Correspondence about(Recipient whom, Subject what, String firstMessage) {
        return new Correspondence(whom, what, firstMessage, answerBy, acknowledged, messages);
    }

    Correspondence reaching(Recipient whom) {
        return new Correspondence(whom, subject, thread, answerBy, acknowledged, messages);
    }

    Correspondence answeredBy(Instant instant) {
        return new Correspondence(recipient, subject, thread, instant, acknowledged, messages);
    }

    Correspondence first(Message message) {
        var more = new ArrayList<Message>();
        more.add(message);
        more.addAll(messages);
        return new Correspondence(recipient, subject, thread, answerBy, acknowledged, more);
    }

    Correspondence plus(Message message) {
        var more = new ArrayList<>(messages);
        more.add(message);
        return new Correspondence(recipient, subject, thread, answerBy, acknowledged, bounded(more));
    }

    /** Puts a message's new state in the place of its old one. */
    Correspondence with(Message changed) {
        var all = messages.stream()
                .map(message ->
                        message.kind() == changed.kind() && message.occurrence().equals(changed.occurrence())
                                ? changed
                                : message)
                .toList();
        var answered = acknowledged
                || (changed.kind() == MessageKind.ACKNOWLEDGEMENT && changed.status() == MessageStatus.SENT);
        return new Correspondence(recipient, subject, thread, answerBy, answered, bounded(all));
    }

    private static List<Message> bounded(List<Message> all) {
        var surplus = all.stream().filter(message -> message.status().isEnded()).count() - ENDED_KEPT;
        var kept = new ArrayList<Message>();
        for (var message : all) {
            if (message.status().isEnded() && surplus > 0) {
                surplus--;
            } else {
                kept.add(message);
            }
        }
        return kept;
    }
}
