package io.huiyin.benchmarks.measuring;

import java.time.Duration;
import picocli.CommandLine.Option;

/** What keeps a benchmark from going on for ever, the same for each of its measurements. */
public final class Bounds {

    @Option(names = "--warm-up", description = "Seconds before each measurement; ${DEFAULT-VALUE} where not said.")
    private int warmUpSeconds = 5;

    @Option(names = "--seconds", description = "The longest time measured; ${DEFAULT-VALUE} where not said.")
    private int seconds = 10;

    @Option(
            names = "--most",
            description = "The most documents, records, events or mails; ${DEFAULT-VALUE} where not said.")
    private long most = 50_000;

    /** A load of so many clients within these bounds. */
    public Load load(int clients) {
        return new Load(clients, most, Duration.ofSeconds(warmUpSeconds), Duration.ofSeconds(seconds));
    }

    /** A load for operations that each do the work of several. */
    public Load loadOfBatches(int clients, int perBatch) {
        return new Load(
                clients, Math.max(1, most / perBatch), Duration.ofSeconds(warmUpSeconds), Duration.ofSeconds(seconds));
    }
}
