package io.huiyin.messaging.simulation;

import io.huiyin.events.Event;
import io.huiyin.events.EventCodec;
import io.huiyin.events.RawEvent;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.Outbox;
import io.huiyin.messaging.ParkedEvent;
import io.huiyin.messaging.ParkingLot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Documents in memory. Each call is one I/O boundary; in a bulk write each document is one of its own. */
class SimulatedStore implements Aggregates<Tally>, Outbox, ParkingLot {

    private final Schedule schedule;
    private final EventCodec codec = new EventCodec();
    private final Map<String, Aggregate<Tally>> documents = new TreeMap<>();
    private final Map<String, List<Event>> outboxes = new TreeMap<>();
    private final Map<String, ParkedEvent> parked = new TreeMap<>();

    SimulatedStore(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public Map<String, Aggregate<Tally>> load(Collection<String> subjects) {
        return schedule.io(() -> subjects.stream()
                .collect(Collectors.toMap(
                        subject -> subject, subject -> documents.getOrDefault(subject, Aggregate.unknown(subject)))));
    }

    @Override
    public boolean save(List<Change<Tally>> changes) {
        var all = true;
        for (var change : changes) {
            all &= schedule.io(() -> save(change));
        }
        return all;
    }

    boolean save(Change<Tally> change) {
        var stored = documents.getOrDefault(change.subject(), Aggregate.unknown(change.subject()));
        if (stored.version() != change.before().version()) {
            return false;
        }
        put(change, stored.version() + 1);
        return true;
    }

    final void put(Change<Tally> change, long version) {
        var outbox = outboxes.computeIfAbsent(change.subject(), _ -> new ArrayList<>());
        outbox.addAll(change.said());
        documents.put(
                change.subject(),
                new Aggregate<>(
                        change.subject(),
                        version,
                        change.state(),
                        change.heard(),
                        change.lastSequence(),
                        outbox.size()));
    }

    @Override
    public Map<String, List<RawEvent>> unsent(Collection<String> subjects) {
        return schedule.io(() -> {
            var unsent = new HashMap<String, List<RawEvent>>();
            for (var subject : subjects) {
                var outbox = outboxes.getOrDefault(subject, List.of());
                if (!outbox.isEmpty()) {
                    unsent.put(subject, outbox.stream().map(codec::write).toList());
                }
            }
            return unsent;
        });
    }

    @Override
    public List<String> waiting(int limit) {
        return schedule.io(() -> unsentSubjects().stream().limit(limit).toList());
    }

    List<String> unsentSubjects() {
        return outboxes.entrySet().stream()
                .filter(outbox -> !outbox.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void forget(Map<String, Long> sentUpTo) {
        sentUpTo.forEach((subject, sequence) -> schedule.io(() -> forget(subject, sequence)));
    }

    boolean forget(String subject, long sequence) {
        return outbox(subject).removeIf(event -> event.envelope().sequence() <= sequence);
    }

    final List<Event> outbox(String subject) {
        return outboxes.getOrDefault(subject, new ArrayList<>());
    }

    @Override
    public void park(List<ParkedEvent> events) {
        events.forEach(event -> schedule.io(() -> parked.putIfAbsent(event.id(), event) == null));
    }

    @Override
    public Map<String, Long> subjects() {
        return schedule.io(() ->
                parked.values().stream().collect(Collectors.groupingBy(ParkedEvent::subject, Collectors.counting())));
    }

    @Override
    public List<ParkedEvent> of(String subject) {
        return schedule.io(() -> parked.values().stream()
                .filter(event -> event.subject().equals(subject))
                .sorted(Comparator.comparing(SimulatedLog::sourceOf).thenComparingLong(SimulatedLog::sequenceOf))
                .toList());
    }

    @Override
    public void release(Collection<String> ids) {
        ids.forEach(id -> schedule.io(() -> parked.remove(id) != null));
    }

    @Override
    public long count() {
        return parked.size();
    }

    /** The documents as they are, without any I/O. */
    final Map<String, Aggregate<Tally>> documents() {
        return documents;
    }
}
