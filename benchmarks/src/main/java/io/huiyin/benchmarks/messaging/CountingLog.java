package io.huiyin.benchmarks.messaging;

import io.huiyin.events.RawEvent;
import io.huiyin.messaging.EventLog;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** Tells how far the relay is without asking the store, which is busy being measured. */
record CountingLog(EventLog log, LongAdder acknowledged) implements EventLog {

    @Override
    public Set<String> append(List<RawEvent> events) {
        var subjects = log.append(events);
        acknowledged.add(subjects.size());
        return subjects;
    }
}
