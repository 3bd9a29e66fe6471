package io.huiyin.intake.complaint;

import io.huiyin.events.Event;
import io.huiyin.events.EventCodec;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps documents and, beside them, all that was ever said and heard, in order. */
class StoreInMemory implements Aggregates<Dossier> {

    final List<Event> history = new ArrayList<>();
    private final EventCodec codec = new EventCodec();
    private final Map<String, Aggregate<Dossier>> documents = new HashMap<>();

    @Override
    public Map<String, Aggregate<Dossier>> load(Collection<String> subjects) {
        var loaded = new HashMap<String, Aggregate<Dossier>>();
        subjects.forEach(subject -> loaded.put(subject, documents.getOrDefault(subject, Aggregate.unknown(subject))));
        return loaded;
    }

    @Override
    public boolean save(List<Change<Dossier>> changes) {
        for (var change : changes) {
            var before = load(change.subject());
            if (before.version() != change.before().version()) {
                return false;
            }
            documents.put(
                    change.subject(),
                    new Aggregate<>(
                            change.subject(),
                            before.version() + 1,
                            change.state(),
                            change.heard(),
                            change.lastSequence(),
                            0));
            change.applied().forEach(event -> history.add(codec.read(event)));
            change.said().forEach(event -> history.add(codec.read(event)));
        }
        return true;
    }
}
