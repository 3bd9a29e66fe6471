package io.huiyin.escalation.board;

import io.huiyin.escalation.clocks.Escalation.Phase;
import io.huiyin.escalation.clocks.Escalations.Found;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the board.
 *
 * @param nextAt when it climbs or repeats, or when the acknowledgement expires
 * @param key what this rendering of the row is acknowledged under
 */
record BoardRow(
        String complaintId,
        String link,
        String reference,
        Severity severity,
        boolean open,
        int level,
        String to,
        Target target,
        List<Target> targets,
        Instant overdueSince,
        @Nullable String acknowledgedBy,
        @Nullable Instant nextAt,
        String key) {

    static BoardRow of(Found found, String intake) {
        var escalation = found.escalation();
        var by = escalation.acknowledgedBy();
        return new BoardRow(
                found.complaintId(),
                intake + "/desk/complaints/" + found.complaintId(),
                found.about().reference(),
                found.about().severity(),
                escalation.phase() == Phase.RAISED,
                escalation.level(),
                escalation.to().name(),
                escalation.target(),
                escalation.targets(),
                escalation.overdueSince(),
                by == null ? null : by.name(),
                escalation.nextAt(),
                UUID.randomUUID().toString());
    }
}
