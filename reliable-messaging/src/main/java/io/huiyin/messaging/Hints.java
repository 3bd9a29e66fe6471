package io.huiyin.messaging;

import io.huiyin.events.RawEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the relay is to publish next. An outbox that was empty before a write holds just what that write said, so it need
 * not be read again; any other one has to be. Hints may be lost: the sweep finds what they named.
 */
public final class Hints {

    /** Stands for an outbox that has to be read. */
    private static final List<RawEvent> UNREAD = List.of();

    private static final int MOST = 100_000;

    /** Beyond this many hints no events are kept, so that a log that is away for long does not fill the memory. */
    private static final int MOST_WITH_EVENTS = 2_000;

    private final Map<String, List<RawEvent>> outboxes = new LinkedHashMap<>();

    /** Takes note of what a write said. */
    public void add(Change<?> change, boolean surelyStored) {
        if (change.said().isEmpty()) {
            return;
        }
        var pending = outboxes.get(change.subject());
        if (!surelyStored || outboxes.size() >= MOST_WITH_EVENTS) {
            add(change.subject());
        } else if (pending == null && change.before().unsent() == 0) {
            outboxes.put(change.subject(), change.said());
        } else if (pending != null && goesOn(pending, change.said())) {
            var longer = new ArrayList<>(pending);
            longer.addAll(change.said());
            outboxes.put(change.subject(), longer);
        } else {
            add(change.subject());
        }
    }

    /** Takes note of subjects that may have something to say. */
    public void addAll(Collection<String> subjects) {
        subjects.forEach(this::add);
    }

    private void add(String subject) {
        if (outboxes.size() < MOST) {
            outboxes.put(subject, UNREAD);
        }
    }

    private static boolean goesOn(List<RawEvent> pending, List<RawEvent> said) {
        return !pending.isEmpty()
                && pending.getLast().envelope().sequence() + 1
                        == said.getFirst().envelope().sequence();
    }

    public boolean isEmpty() {
        return outboxes.isEmpty();
    }

    /** Hands out the oldest hints and forgets them. */
    public Batch take(int most) {
        var known = new LinkedHashMap<String, List<RawEvent>>();
        var unread = new ArrayList<String>();
        var waiting = outboxes.entrySet().iterator();
        while (waiting.hasNext() && known.size() + unread.size() < most) {
            var hint = waiting.next();
            if (hint.getValue().isEmpty()) {
                unread.add(hint.getKey());
            } else {
                known.put(hint.getKey(), hint.getValue());
            }
            waiting.remove();
        }
        return new Batch(known, unread);
    }

    /**
     * Some hints.
     *
     * @param known whole outboxes, from the oldest unsent event
     * @param unread subjects whose outbox has to be read
     */
    public record Batch(Map<String, List<RawEvent>> known, List<String> unread) {

        /** Everything is to be read. */
        public static Batch unread(Collection<String> subjects) {
            return new Batch(Map.of(), List.copyOf(subjects));
        }
    }
}
