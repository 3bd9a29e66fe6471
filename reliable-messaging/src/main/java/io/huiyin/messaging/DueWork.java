package io.huiyin.messaging;

import io.huiyin.events.EventCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires what is due: a conditional write on the version of the document, so that each due instant has exactly one
 * effect however many instances try. Never early: the decider is asked only where {@code nextDue ≤ now}.
 */
public final class DueWork<S> {

    private static final Logger log = LoggerFactory.getLogger(DueWork.class);

    private final AggregateType<S> type;
    private final Aggregates<S> aggregates;
    private final DueHandler<S> handler;
    private final AfterWrite<S> afterWrite;
    private final EventCodec codec = new EventCodec();

    public DueWork(AggregateType<S> type, Aggregates<S> aggregates, DueHandler<S> handler, AfterWrite<S> afterWrite) {
        this.type = type;
        this.aggregates = aggregates;
        this.handler = handler;
        this.afterWrite = afterWrite;
    }

    /**
     * Fires those of the subjects that are due.
     *
     * @return whether it is done; where not, some lost a race and are to be tried again
     */
    public boolean fire(Collection<String> subjects, Instant now) {
        var changes = new ArrayList<Change<S>>();
        for (var aggregate : aggregates.load(subjects).values()) {
            var state = aggregate.state();
            var due = type.nextDueOf(state);
            if (state != null && due != null && !due.isAfter(now)) {
                decide(aggregate, state, now).ifPresent(changes::add);
            }
        }
        if (changes.isEmpty()) {
            return true;
        }
        var all = false;
        try {
            all = aggregates.save(changes);
            tell(List.copyOf(changes), all);
            return all;
        } finally {
            afterWrite.tell(changes, all);
        }
    }

    private Optional<Change<S>> decide(Aggregate<S> aggregate, S state, Instant now) {
        var progress = new Progress<>(aggregate, codec);
        fire(progress, state, now);
        return progress.change();
    }

    /**
     * Fires what is due in a write that is about to be made for another reason.
     *
     * @return whether something was fired
     */
    boolean fire(Progress<S> progress, Instant now) {
        var state = progress.state();
        var due = type.nextDueOf(state);
        return state != null && due != null && !due.isAfter(now) && fire(progress, state, now);
    }

    /** A handler that fails on one subject must not keep back the others; the next sweep comes back to it. */
    @SuppressWarnings("IllegalCatch")
    private boolean fire(Progress<S> progress, S state, Instant now) {
        try {
            progress.take(handler.fire(progress.subject(), state, now), null, now);
            return true;
        } catch (RuntimeException bug) {
            log.error("what is due on {} cannot be done, trying again later", progress.subject(), bug);
            return false;
        }
    }

    /** Tells the handler of changes whose write has been answered. */
    void tell(List<Change<S>> changes, boolean all) {
        if (all) {
            handler.fired(changes);
        } else {
            handler.contested(
                    changes,
                    aggregates.load(changes.stream().map(Change::subject).toList()));
        }
    }

    /** Decides what happens when a state's time has come. */
    public interface DueHandler<S> {

        /** Pure. The new state is due later, or never; one that stays due would fire again at once. */
        Decision<S> fire(String subject, S state, Instant now);

        /** Told of what this call, and no other, has stored; for work that follows the write, such as sending. */
        default void fired(List<Change<S>> changes) {}

        /**
         * Told instead of {@link #fired} where at least one of the changes lost a race. Which ones were stored all the
         * same can be read off the documents only by a handler whose states say who wrote them.
         *
         * @param now the documents as they are after the race, by subject
         */
        default void contested(List<Change<S>> changes, Map<String, Aggregate<S>> now) {}
    }
}
