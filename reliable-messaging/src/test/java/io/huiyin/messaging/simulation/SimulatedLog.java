package io.huiyin.messaging.simulation;

import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import io.huiyin.messaging.Delivery;
import io.huiyin.messaging.EventLog;
import io.huiyin.messaging.ParkedEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One partition per source. An append of several events may succeed for some of them only. */
class SimulatedLog implements EventLog {

    private final Schedule schedule;
    private final Map<Source, List<RawEvent>> topics = new EnumMap<>(Source.class);
    private final Map<String, Integer> committed = new HashMap<>();

    SimulatedLog(Schedule schedule) {
        this.schedule = schedule;
        for (var source : Source.values()) {
            topics.put(source, new ArrayList<>());
        }
    }

    @Override
    public Set<String> append(List<RawEvent> events) {
        var acknowledged = new HashSet<String>();
        for (var event : events) {
            if (tryToAppend(event)) {
                acknowledged.add(event.envelope().subject());
            }
        }
        return acknowledged;
    }

    private boolean tryToAppend(RawEvent event) {
        try {
            return schedule.io(() -> topic(event.envelope().source()).add(event));
        } catch (Schedule.Unreachable notAcknowledged) {
            return false;
        }
    }

    final List<RawEvent> topic(Source source) {
        return topics.getOrDefault(source, List.of());
    }

    int committed(String group, Source source) {
        return committed.getOrDefault(group + source, 0);
    }

    List<Delivery> poll(Source source, int from, int most) {
        return schedule.io(() -> topic(source).stream()
                .skip(from)
                .limit(most)
                .<Delivery>map(Delivery.Legible::new)
                .toList());
    }

    void commit(String group, Source source, int offset) {
        schedule.io(() -> committed.put(group + source, offset));
    }

    static Source sourceOf(ParkedEvent event) {
        return ((Delivery.Legible) event.delivery()).event().envelope().source();
    }

    static long sequenceOf(ParkedEvent event) {
        return ((Delivery.Legible) event.delivery()).event().envelope().sequence();
    }
}
