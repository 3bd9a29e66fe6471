package io.huiyin.messaging;

import java.util.Collection;

/** Told of changes once they were, or may have been, stored; so that what they say leaves at once. */
@FunctionalInterface
public interface AfterWrite<S> {

    /** @param surely whether all of them are known to be stored; where not, each of them may be or not */
    void tell(Collection<Change<S>> changes, boolean surely);
}
