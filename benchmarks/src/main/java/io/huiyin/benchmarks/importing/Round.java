package io.huiyin.benchmarks.importing;

import io.huiyin.benchmarks.ground.OwnStack;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.census.Report;
import io.huiyin.localstack.launcher.census.Service;
import io.huiyin.localstack.launcher.census.TakeCensus;
import io.huiyin.localstack.launcher.importing.ImportFile;
import io.huiyin.localstack.launcher.importing.Pace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * One import of fresh rows, until the four services agree on all complaints there are.
 *
 * @param began when the first request was about to be sent
 * @param registered how long intake took to answer all requests
 * @param agreed how long the census took to agree, from the first request on
 * @param census how long the census alone takes, which is part of {@code agreed}
 */
record Round(
        Instant began,
        long complaints,
        Duration registered,
        Duration agreed,
        Duration census,
        Consumption before,
        Consumption after) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** @param already how many complaints were there before */
    static Round take(OwnStack stack, Path export, Pace pace, long already) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var census = new TakeCensus(http, new Tokens(http, stack.settings()), stack.settings());
            var before = Consumption.now(stack);
            var began = Instant.now();
            long start = System.nanoTime();
            var tally = new ImportFile(stack.settings(), pace, LONGEST)
                    .execute(export, Path.of(export + ".rejects.csv"), (_, _) -> {});
            var registered = since(start);
            if (tally.imported() == 0 || tally.alreadyThere() > 0) {
                throw new MeasurementFailed("the rows were not fresh: " + tally.line());
            }
            var report = census.execute(LONGEST);
            var agreed = since(start);
            var after = Consumption.now(stack);
            check(report, already + tally.imported());
            long again = System.nanoTime();
            var _ = census.execute(Duration.ZERO);
            return new Round(began, tally.imported(), registered, agreed, since(again), before, after);
        }
    }

    double perSecond() {
        return complaints / seconds(agreed);
    }

    double registeredPerSecond() {
        return complaints / seconds(registered);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void check(Report report, long expected) {
        for (var service : Service.values()) {
            if (!report.agrees() || report.done().getOrDefault(service, 0L) != expected) {
                throw new MeasurementFailed(
                        "not all %d complaints went through: %s".formatted(expected, report.line()));
            }
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
