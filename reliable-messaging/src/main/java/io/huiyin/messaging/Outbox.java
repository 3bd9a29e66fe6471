package io.huiyin.messaging;

import io.huiyin.events.RawEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was said and is not yet known to be on the log, kept in the documents themselves. */
public interface Outbox {

    /** The unsent events of each subject, oldest first; subjects without any are left out. */
    Map<String, List<RawEvent>> unsent(Collection<String> subjects);

    /** Subjects that have unsent events, at most {@code limit} of them. */
    List<String> waiting(int limit);

    /** Forgets each subject's events up to and including the given sequence. Repeating it does nothing. */
    void forget(Map<String, Long> sentUpTo);
}
