package io.huiyin.messaging.simulation;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Documents in memory. Each call is one I/O boundary; in a bulk write each document is one of its own. */
class SimulatedStore implements Aggregates<Tally>, Outbox, ParkingLot {

    private final Schedule schedule;
    private final Map<String, Aggregate<Tally>> documents = new TreeMap<>();
    private final Map<String, List<RawEvent>> outboxes = new TreeMap<>();
    private final Map<String, ParkedEvent> parked = new TreeMap<>();
    private final Set<RawEvent> everSaid = new HashSet<>();

    SimulatedStore(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public Map<String, Aggregate<Tally>> load(Collection<String> subjects) {
        return schedule.io(() -> subjects.stream().collect(Collectors.toMap(subject -> subject, this::asItIs)));
    }

    private Aggregate<Tally> asItIs(String subject) {
        var stored = documents.getOrDefault(subject, Aggregate.unknown(subject));
        return new Aggregate<>(
                subject,
                stored.version(),
                stored.state(),
                stored.heard(),
                stored.lastSequence(),
                outbox(subject).size());
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
        everSaid.addAll(change.said());
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
                    unsent.put(subject, List.copyOf(outbox));
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

    final List<RawEvent> outbox(String subject) {
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

    /** Whether this very event, and no other under its id, was stored. */
    final boolean hasSaid(RawEvent event) {
        return everSaid.contains(event);
    }

    /** The documents as they are, without any I/O. */
    final Map<String, Aggregate<Tally>> documents() {
        return documents;
    }
}
