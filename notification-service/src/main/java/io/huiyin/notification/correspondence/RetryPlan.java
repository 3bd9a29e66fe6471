package io.huiyin.notification.correspondence;

import java.time.Duration;
import java.time.Instant;

/**
 * When a deferred message is tried again: each wait doubles up to a limit, and is stretched by up to a fifth, by an
 * amount that follows from the message and the attempt, so that messages which failed together do not come back
 * together.
 *
 * @param first the wait after the first attempt
 * @param longestForProvider the longest wait where the provider is in trouble: it will be back for all
 * @param longestForRecipient the longest wait where the provider put this recipient off
 * @param patience how long a recipient may be put off before the message is given up; a provider's trouble never ends it
 */
public record RetryPlan(Duration first, Duration longestForProvider, Duration longestForRecipient, Duration patience) {

    private static final int MOST_DOUBLINGS = 20;

    public static RetryPlan standard() {
        return new RetryPlan(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(3));
    }

    Instant nextTry(Message message, Outcome.TryLater outcome, Instant now) {
        var longest = switch (outcome.trouble()) {
            case PROVIDER -> longestForProvider;
            case RECIPIENT -> longestForRecipient;
        };
        var doubled = first.multipliedBy(1L << Math.clamp(message.attempt() - 1, 0, MOST_DOUBLINGS));
        var wait = doubled.compareTo(longest) < 0 ? doubled : longest;
        var spread = Math.floorMod((message.id() + message.attempt()).hashCode(), 200);
        return now.plus(wait).plusMillis(wait.toMillis() * spread / 1_000);
    }

    boolean givesUp(Message message, Outcome.TryLater outcome, Instant now) {
        var since = message.dueSince();
        return outcome.trouble() == Outcome.Trouble.RECIPIENT
                && since != null
                && since.plus(patience).isBefore(now);
    }
}
