package io.huiyin.benchmarks.importing;

import io.huiyin.benchmarks.importing.ImportBenchmark.Bare;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.Measured;
import io.huiyin.events.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The words and tables in which an import and its ceiling are told. */
record ToldImport(Figures figures) {

    private static final String PROCESS = "  %-14s %12s %16s %14s %13s";

    void round(String name, Round round) {
        figures.line("");
        figures.line("%s: %,d complaints".formatted(name, round.complaints()));
        figures.line(
                "  through all four services  %,7.1f complaints/s  (%.1f s until the census agreed, which alone takes %.1f s)"
                        .formatted(round.perSecond(), Round.seconds(round.agreed()), Round.seconds(round.census())));
        figures.line("  registered by intake       %,7.1f complaints/s  (%.1f s until its last answer)"
                .formatted(round.registeredPerSecond(), Round.seconds(round.registered())));
        figures.line(PROCESS.formatted("process", "processor s", "ms/complaint", "MiB before", "MiB after"));
        var after = round.after();
        for (var process : after.processes().keySet()) {
            process(
                    process,
                    after.processor(process, round.before()),
                    round,
                    round.before().residentMib(process),
                    after.residentMib(process));
        }
        process(
                "stack together",
                after.processor(round.before()),
                round,
                round.before().residentMib(),
                after.residentMib());
    }

    private void process(String name, Duration processor, Round round, long before, long after) {
        figures.line(PROCESS.formatted(
                name,
                "%.2f".formatted(Round.seconds(processor)),
                "%.2f".formatted(Round.seconds(processor) * 1_000 / round.complaints()),
                before,
                after));
    }

    void written(Written written, Round round) {
        double last = Round.seconds(Duration.between(round.began(), Instant.ofEpochMilli(written.lastSaid())));
        figures.line("");
        figures.line(
                "written in the last round, by complaint (its last event was said after %.1f s: %,.1f complaints/s)"
                        .formatted(last, written.complaints().size() / last));
        figures.line("  %-14s %18s %10s %14s".formatted("service", "document bytes", "events", "bytes/event"));
        for (var source : Source.values()) {
            figures.line("  %-14s %18.0f %10.2f %14.0f"
                    .formatted(
                            source.wireName(),
                            written.meanDocument(source),
                            written.eventsPerComplaint(source),
                            written.meanEvent(source)));
        }
        figures.line("");
        figures.line("the bare ceiling: the same documents and events, the same store and broker, no services");
        figures.line("  (a) for each complaint one insert and one send, 24 in flight");
        figures.line("  (b) for each complaint 4 inserts and %.1f sends, in batches of 100 complaints"
                .formatted(written.eventsPerComplaint()));
    }

    void ceiling(String name, Written written, Measured measured, Consumption before, Consumption after) {
        int complaints = written.complaints().size();
        figures.line("  %-12s %,9.0f complaints/s  (%.2f s; store and broker %.2f, client %.2f processor ms/complaint)"
                .formatted(
                        name,
                        complaints / measured.seconds(),
                        measured.seconds(),
                        Round.seconds(after.processor(before)) * 1_000 / complaints,
                        Round.seconds(after.processor(Consumption.CLIENT, before)) * 1_000 / complaints));
    }

    void ratios(List<Round> rounds, List<Bare> ceilings) {
        double real = mean(rounds, Round::perSecond);
        double register = mean(ceilings, Bare::register);
        double everything = mean(ceilings, Bare::everything);
        figures.line("");
        figures.line("means of the rounds and passes, without warm-up");
        figures.line("  real         %,9.1f complaints/s".formatted(real));
        figures.line(
                "  ceiling (a)  %,9.1f complaints/s, real is %.1f %% of it".formatted(register, 100 * real / register));
        figures.line("  ceiling (b)  %,9.1f complaints/s, real is %.1f %% of it"
                .formatted(everything, 100 * real / everything));
    }

    private static <T> double mean(List<T> values, ToDoubleFunction<T> figure) {
        return values.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
