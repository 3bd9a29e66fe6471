package io.huiyin.notification.correspondence;

import io.huiyin.messaging.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leases what is due. A sender that dies leaves a lease that runs out, after which the same message is due again: sent
 * at least once, always under the same id.
 *
 * @param holder who leases; different for each run of the service
 */
public record LeaseMessages(String holder, Duration lease) {

    /** Leases the messages that are due, in order, up to the first one that is not. */
    public Decision<Correspondence> lease(Correspondence state, Instant now) {
        var leased = state;
        for (var message : state.messages()) {
            if (message.isDue(now)) {
                leased = leased.with(message.leased(holder, now.plus(lease)));
            } else if (!message.status().isEnded()) {
                break;
            }
        }
        return Decision.of(leased);
    }

    /**
     * The letters that a write has leased for us, in order.
     *
     * @param stored the state as it was to be stored
     * @param current the state as it is now known to be
     */
    public List<Letter> letters(
            String complaint,
            @Nullable Correspondence before,
            @Nullable Correspondence stored,
            @Nullable Correspondence current) {
        var letters = new ArrayList<Letter>();
        if (stored == null || current == null) {
            return letters;
        }
        for (var message : stored.messages()) {
            if (message.status() == MessageStatus.SENDING
                    && (before == null || !before.messages().contains(message))
                    && current.messages().contains(message)) {
                letters.add(letter(complaint, current, message));
            }
        }
        return letters;
    }

    private static Letter letter(String complaint, Correspondence state, Message message) {
        var leasedUntil = present(message.at());
        var answerBy = state.answerBy();
        return new Letter(
                complaint,
                message.id(),
                present(state.thread()),
                message.kind(),
                message.attempt(),
                present(message.holder()),
                leasedUntil,
                present(state.recipient()),
                present(state.subject()),
                present(message.content()),
                answerBy != null && answerBy.isAfter(leasedUntil) ? answerBy : null);
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("a leased message lacks a part");
        }
        return part;
    }
}
