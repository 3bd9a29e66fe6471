package io.huiyin.intake.suggestion;

import io.huiyin.events.Classification;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where past complaints are read. */
public interface PastCases {

    /** The latest complaints, in parts, the newest first. */
    void latest(int most, Consumer<List<PastCase>> part);

    /** One complaint as if it were classed like this; empty where there is none. */
    Optional<PastCase> one(String complaintId, Classification classification);
}
