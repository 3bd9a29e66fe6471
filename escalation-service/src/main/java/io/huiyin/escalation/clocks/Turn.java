package io.huiyin.escalation.clocks;

import io.huiyin.escalation.clocks.Deadline.Stage;
import io.huiyin.escalation.policy.Pack;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.escalation.policy.Policy;
import io.huiyin.escalation.policy.Rule;
import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.DeadlineMet;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.DeadlineStoodDown;
import io.huiyin.events.escalation.PromiseBroken;
import io.huiyin.events.escalation.Target;
import io.huiyin.messaging.Decision;
import io.huiyin.workingtime.BusinessCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One decision in the making: what changes, and what there is to say about it. The rules in force come first. */
final class Turn {

    private static final int MOST_DEADLINES = 100;

    private final ComplaintClocks before;
    private final CaseFile about;
    private final Policies policies;
    private final Policy policy;
    private final Instant now;
    private final List<Deadline> deadlines;
    private final List<ComplaintEvent> said = new ArrayList<>();
    private int deadlinesSet;
    private @Nullable Escalation escalation;
    private int escalationsRaised;
    private int alerts;
    private boolean settled;

    Turn(ComplaintClocks before, CaseFile about, Policies policies, Instant now) {
        this.before = before;
        this.about = about;
        this.policies = policies;
        this.policy = policies.named(about.policy());
        this.now = now;
        this.deadlines = new ArrayList<>(before.deadlines());
        this.deadlinesSet = before.deadlinesSet();
        this.escalation = before.escalation();
        this.escalationsRaised = before.escalationsRaised();
        this.alerts = before.alerts();
        this.settled = before.settled();
        if (before.about() != null && !policies.edition().equals(before.edition())) {
            Reckon.anew(this);
        }
    }

    CaseFile about() {
        return about;
    }

    Policy policy() {
        return policy;
    }

    /** Those that the complaint was given, but for those that have gone since. */
    List<Pack> packs() {
        return about.packsInForce().stream()
                .flatMap(name -> policies.pack(name).stream())
                .toList();
    }

    /** What business time is for this clock. */
    BusinessCalendar calendarOf(Deadline deadline) {
        return policies.pack(deadline.pack()).map(Pack::calendar).orElseGet(policy::calendar);
    }

    /** What it goes by; empty for what was offered or promised, and where there is no such rule any more. */
    Optional<Rule> ruleOf(Deadline deadline) {
        var severity = Objects.requireNonNullElse(deadline.gradedAs(), about.severity());
        return deadline.pack() == null
                ? policy.rule(deadline.target(), severity)
                : policies.pack(deadline.pack()).flatMap(pack -> pack.rule(deadline.target(), severity));
    }

    Instant now() {
        return now;
    }

    boolean settled() {
        return settled;
    }

    void settle(boolean answered) {
        settled = answered;
    }

    /** Those that there are now; what is done meanwhile does not show. */
    List<Deadline> deadlines() {
        return List.copyOf(deadlines);
    }

    Optional<Deadline> deadline(String id) {
        return deadlines.stream().filter(deadline -> deadline.id().equals(id)).findFirst();
    }

    List<Deadline> deadlines(Target target) {
        return deadlines.stream()
                .filter(deadline -> deadline.target() == target)
                .toList();
    }

    void set(
            Target target,
            @Nullable String pack,
            @Nullable Severity gradedAs,
            Instant startedAt,
            Instant dueAt,
            Instant warnAt,
            @Nullable String concerning,
            List<String> explanation,
            boolean pauses) {
        deadlinesSet++;
        var id = target.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + deadlinesSet;
        var deadline =
                Deadline.running(id, target, pack, gradedAs, startedAt, dueAt, warnAt, concerning, explanation, pauses);
        deadlines.add(deadline);
        say(new DeadlineSet(
                id,
                target,
                startedAt,
                dueAt,
                deadline.warnAt(),
                pack == null ? policy.name() : pack,
                concerning,
                deadline.explanation()));
    }

    void put(Deadline changed) {
        deadlines.replaceAll(deadline -> deadline.id().equals(changed.id()) ? changed : deadline);
    }

    /**
     * It was done. What decides is when that was, not when it is heard: done in time and heard after the alarm, it counts
     * as met after all; done late, it stays missed.
     */
    void done(Deadline deadline, Instant at) {
        var inTime = deadline.stage() == Stage.PAUSED || !at.isAfter(deadline.dueAt());
        if (inTime && (deadline.pending() || deadline.overdue())) {
            put(deadline.in(Stage.MET, at));
            say(new DeadlineMet(deadline.id(), deadline.target(), deadline.dueAt(), at));
        } else if (deadline.pending()) {
            miss(deadline, at);
            standDown(deadline, at, true);
        } else if (deadline.overdue()) {
            put(deadline.in(Stage.MISSED, at));
            standDown(deadline, at, true);
        }
    }

    /** Of no concern any more, though what should have been done before that is missed nevertheless. */
    void giveUp(Deadline deadline, Instant at) {
        if (deadline.ticks() && deadline.dueAt().isBefore(at)) {
            miss(deadline, at);
        } else if (deadline.pending()) {
            put(deadline.in(Stage.STOOD_DOWN, at));
        } else if (deadline.overdue()) {
            put(deadline.in(Stage.MISSED, at));
        } else {
            return;
        }
        standDown(deadline, at, false);
    }

    private void standDown(Deadline deadline, Instant at, boolean late) {
        say(new DeadlineStoodDown(deadline.id(), deadline.target(), deadline.dueAt(), at, late));
    }

    /** @param done null where it is still to be done */
    void miss(Deadline deadline, @Nullable Instant done) {
        put(deadline.in(Stage.MISSED, done));
        say(new DeadlineMissed(deadline.id(), deadline.target(), deadline.dueAt(), deadline.concerning()));
        if (deadline.target() == Target.PROMISE) {
            say(new PromiseBroken(Objects.requireNonNull(deadline.concerning()), deadline.dueAt()));
        }
    }

    @Nullable
    Escalation escalation() {
        return escalation;
    }

    void escalation(Escalation changed) {
        escalation = changed;
    }

    String newEscalationId() {
        escalationsRaised++;
        return "escalation-" + escalationsRaised;
    }

    /** Takes one alert out of what the complaint may raise in its life, if there is one left. */
    boolean mayAlert() {
        if (alerts >= policy.chain().mostAlerts()) {
            return false;
        }
        alerts++;
        return true;
    }

    void say(ComplaintEvent event) {
        said.add(event);
    }

    Decision<ComplaintClocks> decision() {
        return decision(before.acknowledgements());
    }

    Decision<ComplaintClocks> decision(List<Acknowledgement> acknowledgements) {
        var after = new ComplaintClocks(
                about,
                List.of(),
                trimmed(),
                deadlinesSet,
                escalation,
                escalationsRaised,
                alerts,
                settled,
                acknowledgements,
                policies.edition());
        return new Decision<>(after, said);
    }

    /** A complaint that is offered round and round does not outgrow its document: the oldest that is over goes. */
    private List<Deadline> trimmed() {
        var oldestOverdue =
                deadlines.stream().filter(Deadline::overdue).findFirst().orElse(null);
        var spare = deadlines.stream()
                .filter(deadline -> !deadline.pending() && !deadline.equals(oldestOverdue))
                .filter(deadline -> !deadline.overdue() || deadline.target() == Target.OWNER_ACCEPT)
                .limit(Math.max(0, deadlines.size() - MOST_DEADLINES))
                .toList();
        return deadlines.stream().filter(deadline -> !spare.contains(deadline)).toList();
    }
}
