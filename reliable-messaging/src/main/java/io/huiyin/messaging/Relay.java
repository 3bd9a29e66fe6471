package io.huiyin.messaging;

import io.huiyin.events.RawEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Publishes outboxes: from the oldest event, in order, never skipping. An event is sent only after all earlier ones of
 * its subject were acknowledged, so the first occurrences on the log are 1, 2, 3 … whatever crashes, and however many
 * relays work on the same subject at once. What is sent twice is dropped by its sequence.
 */
public final class Relay {

    private final Outbox outbox;
    private final EventLog log;

    public Relay(Outbox outbox, EventLog log) {
        this.outbox = outbox;
        this.log = log;
    }

    /**
     * Publishes outboxes, each whole.
     *
     * @return the subjects that still have something to say, because the log did not acknowledge it
     */
    public Set<String> publish(Hints.Batch hints) {
        var unsent = new HashMap<>(hints.known());
        if (!hints.unread().isEmpty()) {
            unsent.putAll(outbox.unsent(hints.unread()));
        }
        var sentUpTo = new HashMap<String, Long>();
        var refused = new HashSet<String>();
        for (var wave = 0; ; wave++) {
            var events = eventsOf(wave, unsent, refused);
            if (events.isEmpty()) {
                break;
            }
            var acknowledged = log.append(events);
            for (var event : events) {
                var subject = event.envelope().subject();
                if (acknowledged.contains(subject)) {
                    sentUpTo.put(subject, event.envelope().sequence());
                } else {
                    refused.add(subject);
                }
            }
        }
        if (!sentUpTo.isEmpty()) {
            outbox.forget(sentUpTo);
        }
        return refused;
    }

    /** The event that stands at the given place in each outbox, of all subjects whose earlier ones are on the log. */
    private static List<RawEvent> eventsOf(int place, Map<String, List<RawEvent>> unsent, Set<String> refused) {
        var events = new ArrayList<RawEvent>();
        unsent.forEach((subject, outbox) -> {
            if (place < outbox.size() && !refused.contains(subject)) {
                events.add(outbox.get(place));
            }
        });
        return events;
    }
}
