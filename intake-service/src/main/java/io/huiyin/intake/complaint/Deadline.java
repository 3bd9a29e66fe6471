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
        MISSED
    }

    /** Whether it still counts down. */
    public boolean runs() {
        return state == State.RUNNING || state == State.AT_RISK;
    }
}
