package io.huiyin.escalation.clocks;

import io.huiyin.events.Party;
import io.huiyin.events.escalation.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alarm about a complaint that is late. However many deadlines are missed, there is one at a time: it stands as long
 * as any of them is still to be done.
 *
 * @param level 1 is the lowest
 * @param repeat how often the last level was alerted again
 * @param overdueSince when the oldest of its deadlines was due; the board is in this order
 * @param deadlineId what the last alert was about
 * @param targets all that it has been raised for; an acknowledgement covers these
 * @param nextAt when it climbs or repeats, or the acknowledgement expires; null where nothing follows
 */
public record Escalation(
        String id,
        Phase phase,
        int level,
        int repeat,
        Instant overdueSince,
        Instant raisedAt,
        String deadlineId,
        Target target,
        List<Target> targets,
        Party to,
        @Nullable Party acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant nextAt) {

    /** How it stands with an escalation. */
    public enum Phase {
        RAISED,
        ACKNOWLEDGED,
        STOOD_DOWN
    }

    public Escalation {
        targets = List.copyOf(targets);
    }

    /** Whether there is still something to do about it. */
    public boolean open() {
        return phase != Phase.STOOD_DOWN;
    }

    Escalation acknowledged(Party by, Instant at, Instant expires) {
        return new Escalation(
                id,
                Phase.ACKNOWLEDGED,
                level,
                repeat,
                overdueSince,
                raisedAt,
                deadlineId,
                target,
                targets,
                to,
                by,
                at,
                expires);
    }

    Escalation stoodDown() {
        return new Escalation(
                id,
                Phase.STOOD_DOWN,
                level,
                repeat,
                overdueSince,
                raisedAt,
                deadlineId,
                target,
                targets,
                to,
                acknowledgedBy,
                acknowledgedAt,
                null);
    }

    /** Open, and silent from now on: all alerts that a complaint may raise were raised. */
    Escalation exhausted() {
        return new Escalation(
                id,
                Phase.RAISED,
                level,
                repeat,
                overdueSince,
                raisedAt,
                deadlineId,
                target,
                targets,
                to,
                null,
                null,
                null);
    }

    Escalation about(Instant oldestBreach) {
        return new Escalation(
                id,
                phase,
                level,
                repeat,
                oldestBreach,
                raisedAt,
                deadlineId,
                target,
                targets,
                to,
                acknowledgedBy,
                acknowledgedAt,
                nextAt);
    }
}
