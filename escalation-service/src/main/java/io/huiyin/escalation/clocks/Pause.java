package io.huiyin.escalation.clocks;

import io.huiyin.escalation.clocks.Deadline.Stage;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.MoveCause;
import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** While the customer is asked for facts, clocks that pause keep the business time that they had left. */
final class Pause {

    private static final String WHY = "stood still while the customer was asked for facts";

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

    /** An answer that is dated before the question, by another clock, does not shorten the time there was. */
    static void end(Turn turn, Instant at) {
        for (var deadline : turn.deadlines()) {
            var remaining = deadline.remaining();
            if (deadline.stage() == Stage.PAUSED && remaining != null) {
                var calendar = turn.calendarOf(deadline);
                var due = calendar.due(at, Duration.ofMillis(remaining));
                if (due.at().isAfter(deadline.dueAt())) {
                    runOn(turn, deadline, at, calendar, due);
                } else {
                    var warnAt = deadline.remainingToWarning() == null ? null : deadline.warnAt();
                    turn.put(deadline.resumed(deadline.dueAt(), warnAt, deadline.explanation(), Duration.ZERO));
                }
            }
        }
    }

    private static void runOn(Turn turn, Deadline deadline, Instant at, BusinessCalendar calendar, Due due) {
        var toWarning = deadline.remainingToWarning();
        var warnAt = toWarning == null
                ? null
                : calendar.due(at, Duration.ofMillis(toWarning)).at();
        var explanation = new ArrayList<>(deadline.explanation());
        explanation.add(WHY);
        explanation.addAll(due.explanation());
        turn.put(deadline.resumed(due.at(), warnAt, explanation, calendar.between(deadline.dueAt(), due.at())));
        turn.say(new DeadlineMoved(
                deadline.id(), deadline.target(), deadline.dueAt(), due.at(), WHY, MoveCause.PAUSE, null, null));
    }
}
