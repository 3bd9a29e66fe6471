package io.huiyin.messaging.simulation;

import io.huiyin.events.Event;
import io.huiyin.events.Party;
import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import io.huiyin.events.intake.Audience;
import io.huiyin.events.intake.NoteAdded;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.Decision;
import io.huiyin.messaging.DueAtOnce;
import io.huiyin.messaging.DueWork;
import io.huiyin.messaging.EventHandler;
import io.huiyin.messaging.Hints;
import io.huiyin.messaging.Inbox;
import io.huiyin.messaging.NoMeter;
import io.huiyin.messaging.Relay;
import io.huiyin.messaging.Replay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A service of the simulation: what real services are made of, and actors that drive it. */
final class SimulatedService {

    private static final Party SOMEBODY = new Party("p", "Somebody");

    private final Schedule schedule;
    private final SimulatedLog log;
    private final Source source;
    private final Source hears;
    private final SimulatedStore store;
    private final Breakage breakage;
    private final Commands<Tally> commands;
    private final Hints hints = new Hints();
    private final InstantSource clock;
    private boolean buggy;
    private int attempts;

    SimulatedService(Schedule schedule, SimulatedLog log, Breakage breakage, Source source, Source hears) {
        this.schedule = schedule;
        this.log = log;
        this.store = breakage.store(schedule);
        this.breakage = breakage;
        this.source = source;
        this.hears = hears;
        this.clock = () -> Instant.EPOCH.plusSeconds(schedule.steps());
        this.commands = new Commands<>(store, clock, this::stored, () -> null);
    }

    /** From now on the handler fails on some events, until it is mended. */
    void breakHandler() {
        buggy = true;
    }

    private void mendHandler() {
        buggy = false;
    }

    void say(String subject, String what) {
        commands.execute(subject, (aggregate, _) -> {
            var state = aggregate.state() == null ? Tally.NOTHING : aggregate.state();
            // Each attempt says something of its own, so that what was decided in vain can be told from what was
            // stored.
            var text = what + " " + ++attempts;
            return Outcome.stored(Decision.of(state, new NoteAdded(SOMEBODY, Audience.INTERNAL, text)), true);
        });
    }

    private Decision<Tally> handle(@Nullable Tally state, Event event, Instant now) {
        if (buggy && event.envelope().sequence() % 3 == 2) {
            throw new IllegalStateException("a bug, for a while");
        }
        var applied =
                (state == null ? Tally.NOTHING : state).apply(event.envelope().id());
        return source == Source.ROUTING
                ? Decision.of(applied, new OwnershipExpired(event.envelope().id(), SOMEBODY))
                : Decision.unchanged(applied);
    }

    private void stored(Collection<Change<Tally>> changes, boolean surely) {
        if (schedule.chance(0.6)) {
            changes.forEach(change -> breakage.hint(hints, change, surely));
        }
    }

    /** Publishes what it was hinted at, or sweeps. */
    void relay(Relay relay) {
        relay.publish(hints.isEmpty() ? Hints.Batch.unread(store.waiting(10)) : takeHints());
    }

    Hints.Batch takeHints() {
        return hints.take(10);
    }

    Relay relay() {
        return new Relay(store, log);
    }

    SimulatedLog log() {
        return log;
    }

    Inbox<Tally> inbox(Aggregates<Tally> through) {
        return inbox(through, null);
    }

    Inbox<Tally> inbox(Aggregates<Tally> through, @Nullable DueAtOnce<Tally> dueAtOnce) {
        EventHandler<Tally> handler = this::handle;
        return new Inbox<>(through, handler, store, clock, this::stored, new NoMeter(), dueAtOnce);
    }

    /** Polls from the committed offset, hears, commits: as a member of the group, or as one that thinks it still is. */
    void consume(Inbox<Tally> inbox) {
        consume(inbox, false);
    }

    /** Consumes, and commits before it has heard where told to, as nobody should. */
    void consume(Inbox<Tally> inbox, boolean commitFirst) {
        var from = log.committed(name(), hears);
        var batch = log.poll(hears, from, schedule.random().nextInt(1, 6));
        if (!batch.isEmpty()) {
            if (commitFirst) {
                log.commit(name(), hears, from + batch.size());
            }
            inbox.hear(batch);
            log.commit(name(), hears, from + batch.size());
        }
    }

    DueAtOnce<Tally> dueAtOnce() {
        return new DueAtOnce<>(dueWork());
    }

    void fire(DueAtOnce<Tally> atOnce) {
        atOnce.tell();
        dueWork().fire(store.documents().keySet(), clock.instant());
    }

    private DueWork<Tally> dueWork() {
        var type = new AggregateType<>(
                source, "tallies", Tally.class, tally -> tally.armed() > 0 ? Instant.EPOCH : null, _ -> "");
        DueWork.DueHandler<Tally> handler = (_, state, _) -> source == Source.ROUTING
                ? Decision.of(state.fire(), new OwnershipExpired("fired", SOMEBODY))
                : Decision.unchanged(state.fire());
        return new DueWork<>(type, store, handler, this::stored);
    }

    /** Once all is calm, the bug is mended and what is parked is replayed. */
    void replay(Inbox<Tally> inbox) {
        if (schedule.calm()) {
            mendHandler();
            new Replay(store, inbox, store).replay();
        }
    }

    boolean isQuiet() {
        return store.unsentSubjects().isEmpty()
                && store.count() == 0
                && log.committed(name(), hears) == log.topic(hears).size()
                && store.documents().values().stream()
                        .allMatch(document ->
                                document.state() == null || document.state().armed() == 0);
    }

    /** What is wrong with what this service said and heard; empty where nothing is. */
    List<String> violations() {
        var violations = new ArrayList<String>();
        for (var document : store.documents().values()) {
            var firsts = firstsOnLog(source, document.subject());
            for (var i = 0; i < firsts.size(); i++) {
                if (firsts.get(i).envelope().sequence() != i + 1) {
                    violations.add(document.subject() + " of " + source + ": first occurrences are "
                            + firsts.stream()
                                    .map(event -> event.envelope().sequence())
                                    .toList());
                    break;
                }
            }
            firsts.stream()
                    .filter(event -> !store.hasSaid(event))
                    .forEach(event -> violations.add(event + " is on the log and was never stored"));
            if (firsts.size() != document.lastSequence()) {
                violations.add("%s of %s: %d said, %d on the log"
                        .formatted(document.subject(), source, document.lastSequence(), firsts.size()));
            }
            var tally = document.state() == null ? Tally.NOTHING : document.state();
            var toApply = firstsOnLog(hears, document.subject()).stream()
                    .map(event -> event.envelope().id())
                    .toList();
            if (!tally.applied().equals(toApply)) {
                violations.add(
                        "%s at %s: applied %s of %s".formatted(document.subject(), source, tally.applied(), toApply));
            }
            if (tally.fired() != toApply.size()) {
                violations.add("%s at %s: fired %d times for %d"
                        .formatted(document.subject(), source, tally.fired(), toApply.size()));
            }
        }
        return violations;
    }

    private List<RawEvent> firstsOnLog(Source of, String subject) {
        var seen = new TreeSet<String>();
        return log.topic(of).stream()
                .filter(event -> event.envelope().subject().equals(subject))
                .filter(event -> seen.add(event.envelope().id()))
                .toList();
    }

    SimulatedStore store() {
        return store;
    }

    private String name() {
        return source.wireName();
    }
}
