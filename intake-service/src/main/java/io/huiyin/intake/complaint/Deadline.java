package io.huiyin.intake.complaint;

import io.huiyin.events.escalation.Target;
import java.time.Instant;

/** One clock, as escalation tells of it. */
public record Deadline(String id, Target target, Instant dueAt, State state) {

    /** How a clock stands. */
    public enum State {
        RUNNING,
        AT_RISK,
        MET,
        /** Its time has run out, and it is still to be done. */
        MISSED,
        DONE_LATE,
        /** Nobody waits for it any more. */
        STOOD_DOWN
    }

    /** Whether it is still to be done, in time or not. */
    public boolean waitedFor() {
        return switch (state) {
            case RUNNING, AT_RISK, MISSED -> true;
            case MET, DONE_LATE, STOOD_DOWN -> false;
        };
    }
}
