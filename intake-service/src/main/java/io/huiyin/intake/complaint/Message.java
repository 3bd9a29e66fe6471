package io.huiyin.intake.complaint;

import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a message to the customer, as notification tells of it. */
public record Message(String id, MessageKind kind, @Nullable Medium medium, State state, Instant at) {

    /** What became of it. */
    public enum State {
        SENT,
        DEFERRED,
        SUPPRESSED,
        FAILED
    }
}
