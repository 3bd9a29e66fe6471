package io.huiyin.messaging;

import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One conditional write: it is stored whole where the document still has the version that {@code before} has, and not
 * at all otherwise.
 *
 * @param applied the events heard, in the order they were applied
 * @param said the events to append to the outbox, consecutive from {@code before.lastSequence() + 1}
 */
public record Change<S>(Aggregate<S> before, @Nullable S state, List<RawEvent> applied, List<RawEvent> said) {

    public String subject() {
        return before.subject();
    }

    /** What has been heard once the change is stored. */
    public Map<Source, Long> heard() {
        var heard = new EnumMap<Source, Long>(Source.class);
        heard.putAll(before.heard());
        applied.forEach(
                event -> heard.put(event.envelope().source(), event.envelope().sequence()));
        return heard;
    }

    public long lastSequence() {
        return before.lastSequence() + said.size();
    }
}
