package io.huiyin.routing.ownership;

import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells the {@link LoadBook} what is stored: what others have written meanwhile, and what was written here. */
public record CountedOwnerships(Aggregates<Ownership> stored, LoadBook book) implements Aggregates<Ownership> {

    @Override
    public Map<String, Aggregate<Ownership>> load(Collection<String> complaintIds) {
        var loaded = stored.load(complaintIds);
        loaded.forEach((complaintId, aggregate) -> book.note(complaintId, aggregate.state()));
        return loaded;
    }

    @Override
    public boolean save(List<Change<Ownership>> changes) {
        var all = stored.save(changes);
        if (all) {
            changes.forEach(change -> book.note(change.subject(), change.state()));
        }
        return all;
    }
}
