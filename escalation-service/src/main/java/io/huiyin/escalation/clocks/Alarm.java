package io.huiyin.escalation.clocks;

import io.huiyin.escalation.clocks.Escalation.Phase;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.EscalationStoodDown;
import io.huiyin.events.escalation.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Raises, climbs, repeats and stands down. The next step is counted from now, so that a long absence makes no burst. */
final class Alarm {

    private static final Comparator<Deadline> OLDEST_BREACH = Comparator.comparing(Deadline::dueAt);

    private Alarm() {}

    /** Time has passed; {@code missed} were missed just now. */
    static void ring(Turn turn, List<Deadline> missed) {
        var escalation = turn.escalation();
        if (escalation == null || !escalation.open()) {
            missed.stream().min(OLDEST_BREACH).ifPresent(first -> raise(turn, first));
        } else {
            var due = escalation.nextAt() != null && !escalation.nextAt().isAfter(turn.now());
            if (escalation.phase() == Phase.RAISED && due) {
                climb(turn, escalation);
            } else if (due) {
                again(turn, escalation, oldest(turn).orElseThrow());
            } else {
                join(turn, escalation, missed);
            }
        }
        keepInOrder(turn);
    }

    /** Something was done: where nothing is left to do, the alarm is over. */
    static void review(Turn turn, String why) {
        var escalation = turn.escalation();
        if (escalation == null || !escalation.open()) {
            return;
        }
        if (oldest(turn).isPresent()) {
            keepInOrder(turn);
        } else {
            turn.escalation(escalation.stoodDown());
            turn.say(new EscalationStoodDown(escalation.id(), escalation.level(), why));
        }
    }

    private static void raise(Turn turn, Deadline first) {
        var level = turn.policy().chain().firstLevel(turn.about().severity());
        alert(turn, turn.newEscalationId(), level, 0, first, List.of());
    }

    private static void climb(Turn turn, Escalation escalation) {
        var top = turn.policy().chain().top();
        var level = Math.min(escalation.level() + 1, top);
        var repeat = escalation.level() < top ? 0 : escalation.repeat() + 1;
        alert(turn, escalation.id(), level, repeat, oldest(turn).orElseThrow(), escalation.targets());
    }

    /** An acknowledgement has expired, or does not cover what was missed now: the same level hears of it again. */
    private static void again(Turn turn, Escalation escalation, Deadline because) {
        alert(turn, escalation.id(), escalation.level(), 0, because, escalation.targets());
    }

    /** Missed while the alarm is on: worth another alert only where it is quiet, and of a kind that was not told yet. */
    private static void join(Turn turn, Escalation escalation, List<Deadline> missed) {
        var quiet = escalation.phase() == Phase.ACKNOWLEDGED || escalation.nextAt() == null;
        var news = missed.stream()
                .filter(deadline -> !escalation.targets().contains(deadline.target()))
                .toList();
        if (quiet && !news.isEmpty()) {
            again(turn, escalation, news.getFirst());
        }
    }

    private static void alert(Turn turn, String id, int level, int repeat, Deadline because, List<Target> before) {
        var chain = turn.policy().chain();
        var acknowledgeBy = turn.policy()
                .calendar()
                .due(turn.now(), chain.patience(level, repeat))
                .at();
        var told = turn.mayAlert();
        var escalation = new Escalation(
                id,
                Phase.RAISED,
                level,
                repeat,
                because.dueAt(),
                turn.now(),
                because.id(),
                because.target(),
                covering(turn, before),
                chain.to(level),
                null,
                null,
                told && chain.goesOn(level, repeat) ? acknowledgeBy : null);
        turn.escalation(escalation);
        if (told) {
            turn.say(new EscalationRaised(
                    id,
                    level,
                    escalation.to(),
                    because.id(),
                    because.target(),
                    because(because),
                    turn.about().reference(),
                    turn.about().severity(),
                    acknowledgeBy));
        }
    }

    private static String because(Deadline deadline) {
        return "%s was due at %s and is not done"
                .formatted(deadline.target().name().toLowerCase(Locale.ROOT).replace('_', ' '), deadline.dueAt());
    }

    private static List<Target> covering(Turn turn, List<Target> before) {
        var targets = new LinkedHashSet<>(before);
        turn.deadlines().stream()
                .filter(Deadline::overdue)
                .map(Deadline::target)
                .forEach(targets::add);
        return new ArrayList<>(targets);
    }

    private static void keepInOrder(Turn turn) {
        var escalation = turn.escalation();
        if (escalation != null && escalation.open()) {
            oldest(turn).map(Deadline::dueAt).ifPresent(since -> turn.escalation(escalation.about(since)));
        }
    }

    private static Optional<Deadline> oldest(Turn turn) {
        return turn.deadlines().stream().filter(Deadline::overdue).min(OLDEST_BREACH);
    }

    /** When an acknowledgement given now is forgotten. */
    static Instant expiry(Turn turn) {
        return turn.policy()
                .calendar()
                .due(turn.now(), turn.policy().chain().acknowledgementHolds())
                .at();
    }
}
