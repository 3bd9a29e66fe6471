package io.huiyin.notification.correspondence;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageDeferred;
import io.huiyin.events.notification.MessageFailed;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.messaging.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes down how attempts ended. A success counts even where its lease has run out; anything else only while the lease
 * is still ours, since another attempt may have got further by then.
 */
public record RecordOutcomes(RetryPlan plan) {

    /** Empty where nothing is left to be written down. */
    public Optional<Decision<Correspondence>> record(Correspondence state, List<Report> reports, Instant now) {
        var changed = state;
        var said = new ArrayList<ComplaintEvent>();
        for (var report : reports) {
            var letter = report.letter();
            var message = changed.message(letter.id())
                    .filter(known -> !known.status().isEnded())
                    .orElse(null);
            if (message == null) {
                continue;
            }
            if (report.outcome() instanceof Outcome.Accepted) {
                changed = changed.with(message.sent(now, letter.attempt()));
                said.add(new MessageSent(
                        letter.id(),
                        letter.kind(),
                        Medium.EMAIL,
                        message.occurrence(),
                        report.language(),
                        letter.attempt()));
            } else if (message.isLeasedBy(letter.holder(), letter.attempt())) {
                var after = afterFailure(message, report.outcome(), now);
                changed = changed.with(after);
                said.addAll(eventsOf(message, after));
            }
        }
        return changed.equals(state) ? Optional.empty() : Optional.of(new Decision<>(changed, said));
    }

    private Message afterFailure(Message message, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Accepted _ -> throw new IllegalArgumentException("not a failure");
            case Outcome.Refused refused -> message.failed(now, refused.why());
            case Outcome.TryLater later
            when plan.givesUp(message, later, now) ->
                message.failed(now, "given up after " + plan.patience().toHours() + " hours: " + later.why());
            case Outcome.TryLater later -> message.deferred(plan.nextTry(message, later, now), later.why());
        };
    }

    /** A deferral is said once for each reason, so that a long outage does not flood the log. */
    private static List<? extends ComplaintEvent> eventsOf(Message before, Message after) {
        var why = String.valueOf(after.why());
        var until = after.at();
        if (after.status() == MessageStatus.FAILED) {
            return List.of(new MessageFailed(
                    after.id(), after.kind(), Medium.EMAIL, after.occurrence(), after.attempt(), why));
        }
        return until == null || why.equals(before.why())
                ? List.of()
                : List.of(new MessageDeferred(after.id(), after.kind(), Medium.EMAIL, after.occurrence(), until, why));
    }
}
