package io.huiyin.benchmarks.timers;

import io.huiyin.benchmarks.ground.OwnBroker;
import io.huiyin.benchmarks.ground.OwnEscalation;
import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.timers.Timer.Kind;
import io.huiyin.benchmarks.timers.Timer.Phase;
import io.huiyin.events.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how late the escalation service is with what is due: among very many clocks, after a restart, and with a backlog. */
@Command(name = "timers", description = "Lateness of deadlines among 1,000,000 armed ones, a restart, a backlog.")
public final class TimersBenchmark implements Callable<Integer> {

    /** So many of those that are armed in bulk have the same instant, or deciding on them takes longer than storing them. */
    static final int TOGETHER = 20;

    private final Path checkout =
            Path.of(System.getProperty("huiyin.checkout", "")).toAbsolutePath();

    @Option(names = "--armed", description = "Complaints with running clocks; ${DEFAULT-VALUE} where not said.")
    private int armed = 1_000_000;

    @Option(names = "--overdue", description = "How many are overdue at a start; ${DEFAULT-VALUE} where not said.")
    private int overdue = 100_000;

    @Option(names = "--rate", description = "Firings a second; ${DEFAULT-VALUE} where not said.")
    private int rate = 200;

    @Option(names = "--warm-up", description = "Seconds of firings left out; ${DEFAULT-VALUE} where not said.")
    private int warmUp = 15;

    @Option(names = "--seconds", description = "Seconds of firings measured; ${DEFAULT-VALUE} where not said.")
    private int seconds = 90;

    @Option(names = "--store-memory", description = "The store's largest heap; ${DEFAULT-VALUE} where not said.")
    private String storeMemory = "8g";

    @Option(names = "--picture", description = "Where the lateness is drawn, as SVG; target/ where not said.")
    private Path picture = checkout.resolve("benchmarks/target/timer-lateness.svg");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var figures = new Figures("timers: %,d complaints with running clocks, %d firings/s".formatted(armed, rate));
        try (var store = OwnStore.start(false, storeMemory);
                var broker = OwnBroker.start()) {
            for (var source : Source.values()) {
                broker.createTopic(source.topic());
            }
            try (var firings = new Firings(broker.address())) {
                var ground = new Ground(checkout, store, broker, new ArmClocks(store.database(OwnEscalation.DATABASE)));
                arm(figures, ground);
                new Course(figures, ground, firings, rate).run(warmUp, seconds, overdue, picture);
            }
        }
        figures.end();
        return 0;
    }

    /** None of these comes due while the benchmark runs. */
    private void arm(Figures figures, Ground ground) throws InterruptedException {
        long began = System.nanoTime();
        var first = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(3));
        long apart = Duration.ofHours(20).toMillis() / Math.max(1, armed / TOGETHER);
        ground.clocks()
                .arm(
                        armed,
                        number -> new Timer(
                                Phase.ARMED,
                                number,
                                Kind.of(number / TOGETHER),
                                first.plusMillis(number / TOGETHER * apart)));
        figures.line("armed %,d in %.0f s; the store has %,d MiB then"
                .formatted(armed, (System.nanoTime() - began) / 1e9, ground.storeMib()));
    }
}
