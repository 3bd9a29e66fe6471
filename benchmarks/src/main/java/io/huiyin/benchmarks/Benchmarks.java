package io.huiyin.benchmarks;

import io.huiyin.benchmarks.broker.BrokerBenchmark;
import io.huiyin.benchmarks.desk.DeskBenchmark;
import io.huiyin.benchmarks.importing.ImportBenchmark;
import io.huiyin.benchmarks.mail.MailBenchmark;
import io.huiyin.benchmarks.messaging.MessagingBenchmark;
import io.huiyin.benchmarks.pages.PagesBenchmark;
import io.huiyin.benchmarks.store.StoreBenchmark;
import io.huiyin.benchmarks.suggestion.SuggestionBenchmark;
import io.huiyin.benchmarks.timers.TimersBenchmark;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code benchmarks/run} runs after it has found a JDK and built what is missing. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCHMARK",
        description = "Measures Huiyin, and what it could be at most, on this machine.",
        subcommands = {
            DeskBenchmark.class,
            ImportBenchmark.class,
            StoreBenchmark.class,
            BrokerBenchmark.class,
            MailBenchmark.class,
            MessagingBenchmark.class,
            PagesBenchmark.class,
            SuggestionBenchmark.class,
            TimersBenchmark.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        // Figures read the same whoever takes them.
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
