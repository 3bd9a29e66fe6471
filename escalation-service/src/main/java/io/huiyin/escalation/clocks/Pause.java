package io.huiyin.escalation.clocks;

import io.huiyin.escalation.clocks.Deadline.Stage;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.MoveCause;
import java.time.Instant;
import java.util.ArrayList;

/** While the customer is asked for facts, clocks that pause keep the business time that they had left. */
final class Pause {

    private Pause() {}

    /** A clock whose time was over by then does not pause. */
    static void begin(Turn turn, Instant at) {
        for (var deadline : turn.deadlines()) {
            var calendar = turn.calendarOf(deadline);
            if (deadline.pauses() && deadline.ticks() && at.isBefore(deadline.dueAt())) {
                var warnAt = deadline.warnAt();
                var toWarning = deadline.stage() == Stage.RUNNING && warnAt != null && at.isBefore(warnAt)
                        ? Long.valueOf(calendar.between(at, warnAt).toMillis())
                        : null;
                turn.put(deadline.paused(calendar.between(at, deadline.dueAt()).toMillis(), toWarning));
            }
        }
    }

    static void end(Turn turn, Instant at) {
        for (var deadline : turn.deadlines()) {
            var calendar = turn.calendarOf(deadline);
            var remaining = deadline.remaining();
            if (deadline.stage() == Stage.PAUSED && remaining != null) {
                var due = calendar.due(at, java.time.Duration.ofMillis(remaining));
                var toWarning = deadline.remainingToWarning();
                var warnAt = toWarning == null
                        ? null
                        : calendar.due(at, java.time.Duration.ofMillis(toWarning))
                                .at();
                var explanation = new ArrayList<>(deadline.explanation());
                explanation.add("stood still while the customer was asked for facts");
                explanation.addAll(due.explanation());
                turn.put(deadline.resumed(due.at(), warnAt, explanation));
                turn.say(new DeadlineMoved(
                        deadline.id(),
                        deadline.target(),
                        deadline.dueAt(),
                        due.at(),
                        "stood still while the customer was asked for facts",
                        MoveCause.PAUSE,
                        null,
                        null));
            }
        }
    }
}
