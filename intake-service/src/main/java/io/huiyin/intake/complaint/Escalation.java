package io.huiyin.intake.complaint;

import io.huiyin.events.Party;

/** How high the complaint has climbed, as escalation tells of it. */
public record Escalation(String id, int level, Party to, State state) {

    /** Whether somebody has taken it on. */
    public enum State {
        RAISED,
        ACKNOWLEDGED,
        STOOD_DOWN
    }

    Escalation now(State other) {
        return new Escalation(id, level, to, other);
    }
}
