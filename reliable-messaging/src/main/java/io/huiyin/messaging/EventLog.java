package io.huiyin.messaging;

import io.huiyin.events.RawEvent;
import java.util.List;
import java.util.Set;

/** The log that all services read: one topic per source, ordered per subject. */
public interface EventLog {

    /**
     * Appends events of different subjects and waits for the acknowledgements.
     *
     * @return the subjects whose event is known to be on the log; the others' may be there or not
     */
    Set<String> append(List<RawEvent> events);
}
