package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.census.TakeCensus;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.net.http.HttpClient;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Proves that nothing is lost, or names what is. */
@Command(
        name = "census",
        description = "Compares what the four services know of each complaint.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all agree", "1:a service does not answer", "5:there are differences"})
final class CensusCommand implements Callable<Integer> {

    private static final int DIFFERENCES = 5;
    private static final int LISTED = 200;

    private final Surroundings surroundings;

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            description = "Give the services this long to agree, for example 60s.")
    private String wait = "0s";

    CensusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = surroundings.asStarted();
        var screen = surroundings.screen();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var report = new TakeCensus(http, new Tokens(http, settings), settings).execute(duration(wait));
            if (json) {
                screen.line(report.json());
            } else {
                report.differences().stream()
                        .limit(LISTED)
                        .forEach(difference ->
                                screen.line("complaint " + difference.complaint() + ": " + difference.sentence()));
                if (report.differences().size() > LISTED) {
                    screen.line("… and %d more (--json lists all)"
                            .formatted(report.differences().size() - LISTED));
                }
                screen.line(report.line());
            }
            return report.agrees() ? ExitCode.OK : DIFFERENCES;
        }
    }

    static Duration duration(String text) {
        try {
            return Duration.parse("PT" + (text.matches("\\d+") ? text + "s" : text));
        } catch (DateTimeException e) {
            throw new CannotProceed("--wait takes a time such as 60s or 2m, not " + text, e);
        }
    }
}
