package io.huiyin.intake.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where drafts are kept. Every question names the agent who asks, so that nobody comes by the draft of another. */
public interface Drafts {

    Optional<Draft> find(String agent, String id);

    /** The latest first. */
    List<Draft> of(String agent);

    /** Whether it was put there; not where there is one with that id already. */
    boolean add(String agent, Draft draft);

    /** Whether it took the place of the version seen; not where that one is no longer there. */
    boolean replace(String agent, Draft draft, long seen);

    void discard(String agent, String id);

    /** Forgets all that were saved last before this, whoever wrote them. */
    void forgetBefore(Instant then);
}
