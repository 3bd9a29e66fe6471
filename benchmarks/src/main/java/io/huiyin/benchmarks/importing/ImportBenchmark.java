package io.huiyin.benchmarks.importing;

import io.huiyin.benchmarks.ground.Clients;
import io.huiyin.benchmarks.ground.OwnStack;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.localstack.launcher.importing.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how fast complaints go through all four services, and how far that is below what store and broker allow. */
@Command(
        name = "import",
        description = "Imports an export through all four services, then writes the same barely, in one run.")
public final class ImportBenchmark implements Callable<Integer> {

    private static final int CEILING_PASSES = 5;
    private static final Duration CEILING_WARM_UP = Duration.ofSeconds(15);

    private final Path checkout =
            Path.of(System.getProperty("huiyin.checkout", "")).toAbsolutePath();

    @Parameters(arity = "0..1", paramLabel = "FILE.csv", description = "A CFPB export; the sample where not said.")
    private @Nullable Path file;

    @Option(names = "--rounds", description = "Imports after the one to warm up; ${DEFAULT-VALUE} where not said.")
    private int rounds = 1;

    @Option(names = "--in-flight", description = "Requests under way at a time; ${DEFAULT-VALUE} where not said.")
    private int inFlight = Pace.USUAL.requests();

    @Option(names = "--batch", description = "Rows in one request at most; ${DEFAULT-VALUE} where not said.")
    private int batch = Pace.USUAL.rows();

    @Option(names = "--port-base", description = "Ten ports from here on; ${DEFAULT-VALUE} where not said.")
    private int portBase = 24_000;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var export = file == null ? checkout.resolve("samples/cfpb-complaints-sample.csv") : file;
        if (!Files.isReadable(export)) {
            throw new MeasurementFailed("there is no file " + export);
        }
        var figures = new Figures(
                "import: %s, %d requests of up to %d rows in flight".formatted(export.getFileName(), inFlight, batch));
        try (var stack = OwnStack.up(checkout, portBase)) {
            var told = new ToldImport(figures);
            var done = importRounds(stack, export, told);
            Topics.awaitQuiet(stack.broker());
            stack.stopAllButStoreAndBroker();
            var written = written(stack, done.getLast());
            told.written(written, done.getLast());
            told.ratios(done, ceilings(stack, written, told));
        }
        figures.end();
        return 0;
    }

    /** Without the first one, which warms up. */
    private List<Round> importRounds(OwnStack stack, Path export, ToldImport told)
            throws IOException, InterruptedException {
        List<Round> measured = new ArrayList<>();
        long already = 0;
        for (int number = 0; number <= rounds; number++) {
            var fresh = stack.settings().home().root().resolve("round-" + number + ".csv");
            FreshRows.copy(export, "round-" + number, fresh);
            var round = Round.take(stack, fresh, new Pace(inFlight, batch), already);
            already += round.complaints();
            told.round(number == 0 ? "warm-up" : "round " + number, round);
            if (number > 0) {
                measured.add(round);
            }
        }
        return measured;
    }

    private static Written written(OwnStack stack, Round round) {
        try (var client = Clients.store(stack.store())) {
            return Written.about(Topics.since(round.began(), stack.broker()), new Documents(client));
        }
    }

    private List<Bare> ceilings(OwnStack stack, Written written, ToldImport told) throws InterruptedException {
        List<Bare> measured = new ArrayList<>();
        try (var ceiling = Ceiling.of(written, stack)) {
            warmUp(ceiling);
            for (int number = 1; number <= CEILING_PASSES; number++) {
                var before = Consumption.now(stack);
                var register = ceiling.register();
                var between = Consumption.now(stack);
                told.ceiling("(a) pass " + number, written, register, before, between);
                var everything = ceiling.everything();
                told.ceiling("(b) pass " + number, written, everything, between, Consumption.now(stack));
                measured.add(new Bare(
                        written.complaints().size() / register.seconds(),
                        written.complaints().size() / everything.seconds()));
            }
        }
        return measured;
    }

    /** A pass is short; several are needed before this program is compiled as well as the services were. */
    private void warmUp(Ceiling ceiling) throws InterruptedException {
        long until = System.nanoTime() + CEILING_WARM_UP.toNanos();
        do {
            var _ = ceiling.register();
            var _ = ceiling.everything();
        } while (System.nanoTime() < until);
    }

    /**
     * One pass of the ceiling, in complaints per second.
     *
     * @param register one insert and one send for each complaint
     * @param everything all documents and events of each complaint
     */
    record Bare(double register, double everything) {}
}
