package io.huiyin.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The documents of a service. Every method may throw where the store is out of reach; the write may then have happened
 * or not, and the caller finds out by loading again.
 *
 * <p>What does not fit in a document (a timeline, a log) is written by a decorator of {@link #save} <em>before</em> it
 * delegates, under an id made of source, subject and sequence: a crash in between repeats it unchanged.
 */
public interface Aggregates<S> {

    /** Loads the documents; one that is not stored comes back as {@link Aggregate#unknown}. */
    Map<String, Aggregate<S>> load(Collection<String> subjects);

    /**
     * Stores changes of different subjects, each on its own condition.
     *
     * @return whether all of them were stored; where not, at least one lost a race, it is not known which, and the
     *     caller loads and decides again
     */
    boolean save(List<Change<S>> changes);

    default Aggregate<S> load(String subject) {
        return load(List.of(subject)).getOrDefault(subject, Aggregate.unknown(subject));
    }
}
