package io.huiyin.benchmarks.timers;

import io.huiyin.benchmarks.ground.OwnEscalation;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.Machine;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.benchmarks.timers.Timer.Kind;
import io.huiyin.benchmarks.timers.Timer.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What the service is put through, one after the other, on the same documents. */
final class Course {

    /** What a look of the service at the store takes, and more. */
    private static final Duration AHEAD = Duration.ofSeconds(12);

    /** How many clocks are written in a second on a machine that has much else to do. */
    private static final int ARMED_PER_SECOND = 1_000;

    /** How long it may take beyond an aim until the benchmark gives up. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration ON_TIME = Duration.ofMillis(250);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);
    private static final int SECONDS_AFTER_RESTART = 45;
    private static final int SECONDS_AFTER_DRAIN = 10;

    private final Figures figures;
    private final Aims aims;
    private final Ground ground;
    private final Firings firings;
    private final int rate;

    Course(Figures figures, Ground ground, Firings firings, int rate) {
        this.figures = figures;
        this.aims = new Aims(figures);
        this.ground = ground;
        this.firings = firings;
        this.rate = rate;
    }

    void run(int warmUp, int seconds, int overdue, Path picture) throws IOException, InterruptedException {
        try (var service = ground.startService()) {
            steady(service, warmUp, seconds, picture);
            armForRestart();
        }
        restart();
        drain(overdue);
        if (firings.count(Phase.ARMED) > 0) {
            throw new MeasurementFailed("a clock fired that was not due");
        }
    }

    private void steady(OwnEscalation service, int warmUp, int seconds, Path picture)
            throws IOException, InterruptedException {
        var first = ahead((warmUp + seconds) * rate);
        ground.arm(Phase.STEADY, (warmUp + seconds) * rate, rate, first);
        requireAhead(first);
        Thread.sleep(Duration.between(Instant.now(), first.plusSeconds(warmUp)));
        var before = service.usage();
        long resident = 0;
        var end = first.plusSeconds(warmUp + (long) seconds);
        while (Instant.now().isBefore(end)) {
            resident = Math.max(resident, service.usage().residentKib().orElse(0));
            Thread.sleep(Duration.ofMillis(200));
        }
        var processor = service.usage().processor().minus(before.processor());
        awaitAll(Phase.STEADY, (warmUp + seconds) * rate);
        requireMissedOne();

        var measured = some(Phase.STEADY, firing -> !firing.timer().fires().isBefore(first.plusSeconds(warmUp)));
        var lateness = Lateness.decided(measured);
        figures.heading("steady, after %d s of it".formatted(warmUp));
        figures.row("late when it is decided", "firings", lateness);
        figures.row("late when it is read from the log", "firings", Lateness.heard(measured));
        aims.lateness(lateness);
        aims.atMost("the service's resident memory", resident / 1024.0, 700, "MiB");
        figures.line("  its processor time: %.2f ms a firing; the store has %,d MiB"
                .formatted(processor.toNanos() / 1e6 / measured.size(), ground.storeMib()));
        List<String> told = new ArrayList<>(Machine.describe());
        told.set(
                0,
                "%,d firings, %d a second, p50 %.0f ms, p99 %.0f ms; %s; %s"
                        .formatted(
                                measured.size(),
                                rate,
                                lateness.millisAt(50),
                                lateness.millisAt(99),
                                told.getFirst(),
                                Machine.busyness()));
        LatenessPicture.write(picture, lateness, told.subList(0, 2));
        figures.line("  drawn: " + picture);
    }

    /** That the service takes the documents for its own, the whole of them and not only their due instants. */
    private void requireMissedOne() {
        var missed = some(Phase.STEADY, firing -> firing.timer().kind() == Kind.MISSES)
                .getFirst();
        var stored = ground.clocks().stored(missed.timer());
        var state = stored.state();
        if (stored.version() < 2 || state == null || state.escalationsRaised() != 1 || state.deadlinesSet() != 4) {
            throw new MeasurementFailed("the service made of %s: %s".formatted(missed.timer(), stored));
        }
    }

    /** While the service still runs; the first of them come due there. */
    private void armForRestart() throws InterruptedException {
        var first = ahead(SECONDS_AFTER_RESTART * rate);
        ground.arm(Phase.RESTART, SECONDS_AFTER_RESTART * rate, rate, first);
        requireAhead(first);
        Thread.sleep(Duration.between(Instant.now(), first.plusSeconds(5)));
    }

    private void restart() throws InterruptedException {
        try (var service = ground.startService()) {
            var well = Instant.now();
            awaitAll(Phase.RESTART, SECONDS_AFTER_RESTART * rate);
            var since = some(Phase.RESTART, firing -> firing.decided().isAfter(service.started()));
            var firstFiring = first(since);
            var caughtUp = since.stream()
                    .filter(firing -> firing.lateness().compareTo(ON_TIME) > 0)
                    .map(Firing::decided)
                    .max(Comparator.naturalOrder())
                    .orElse(firstFiring);
            figures.line("");
            figures.line("restart, clocks coming due all the while");
            figures.line("  well after %.1f s, the first firing after %.1f s"
                    .formatted(seconds(service, well), seconds(service, firstFiring)));
            aims.atMost("well and firing", seconds(service, later(well, firstFiring)), 15, "s");
            figures.line("  all that came due meanwhile was done after %.1f s".formatted(seconds(service, caughtUp)));
        }
    }

    private void drain(int overdue) throws InterruptedException {
        var hourAgo = in(Duration.ofHours(-1));
        ground.clocks()
                .arm(
                        overdue,
                        number -> new Timer(
                                Phase.OVERDUE,
                                number,
                                Kind.MISSES,
                                hourAgo.plusMillis(
                                        number * Duration.ofMinutes(59).toMillis() / overdue)));
        int fresh = (int) LONGEST_DRAIN.toSeconds() * rate;
        var first = ahead(fresh);
        ground.arm(Phase.FRESH, fresh, rate, first);
        requireAhead(first);
        Thread.sleep(Duration.between(Instant.now(), first));
        try (var service = ground.startService()) {
            Firings.await(
                    "draining %,d".formatted(overdue),
                    Instant.now().plus(PATIENCE),
                    () -> firings.count(Phase.OVERDUE) == overdue);
            Thread.sleep(Duration.ofSeconds(SECONDS_AFTER_DRAIN));
            var old = firings.of(Phase.OVERDUE);
            var firstFiring = first(old);
            var drained = old.stream()
                    .map(Firing::decided)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            var order = DueOrder.of(old);
            figures.line("");
            figures.line("%,d overdue at a start, %d more coming due each second".formatted(overdue, rate));
            aims.atMost("drained", seconds(service, drained), (int) LONGEST_DRAIN.toSeconds(), "s");
            figures.line(
                    "  from the first firing on: %,.0f/s; decided after one that was due later: %,d, by %,d ms at most"
                            .formatted(
                                    overdue
                                            / Math.max(
                                                    0.001,
                                                    Duration.between(firstFiring, drained)
                                                                    .toMillis()
                                                            / 1e3),
                                    order.overtaken(),
                                    order.most().toMillis()));
            var meanwhile = some(Phase.FRESH, within(firstFiring, drained));
            figures.heading("lateness of what came due");
            figures.row("while the backlog was drained", "firings", Lateness.decided(meanwhile));
            figures.row(
                    "afterwards",
                    "firings",
                    Lateness.decided(some(Phase.FRESH, within(drained.plusSeconds(1), Instant.MAX))));
            figures.line("  the service's resident memory: %,d MiB"
                    .formatted(service.usage().residentKib().orElse(0) >> 10));
        }
    }

    private void awaitAll(Phase phase, int count) throws InterruptedException {
        Firings.await(
                "%,d firings of %s".formatted(count, phase),
                Instant.now().plus(PATIENCE),
                () -> firings.count(phase) == count);
    }

    private List<Firing> some(Phase phase, Predicate<Firing> which) {
        return firings.of(phase).stream().filter(which).toList();
    }

    private static Predicate<Firing> within(Instant from, Instant to) {
        return firing ->
                firing.timer().fires().isAfter(from) && firing.timer().fires().isBefore(to);
    }

    private static Instant first(Collection<Firing> firings) {
        return firings.stream()
                .map(Firing::decided)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new MeasurementFailed("nothing fired"));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static double seconds(OwnEscalation service, Instant at) {
        return Duration.between(service.started(), at).toMillis() / 1e3;
    }

    /** When the first of so many can be due that are still to be written. */
    private static Instant ahead(int clocks) {
        return in(AHEAD.plusSeconds(clocks / ARMED_PER_SECOND));
    }

    private static Instant in(Duration ahead) {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(ahead);
    }

    private static void requireAhead(Instant first) {
        if (Instant.now().isAfter(first)) {
            throw new MeasurementFailed("the machine is too slow: clocks were due before they were all armed");
        }
    }
}
