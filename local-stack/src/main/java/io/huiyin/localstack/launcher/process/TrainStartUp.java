package io.huiyin.localstack.launcher.process;

import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.census.TakeCensus;
import io.huiyin.localstack.launcher.importing.ImportFile;
import io.huiyin.localstack.launcher.importing.Pace;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Home;
import io.huiyin.localstack.launcher.settings.Port;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs everything once, with some complaints and with data that is thrown away, so that each JVM can write down which
 * classes it loads and which methods are busy. Once for each build; from then on a start takes about half as long.
 */
public final class TrainStartUp {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;

    public TrainStartUp(Settings settings) {
        this.settings = settings;
    }

    /** Does nothing where each part has its cache. A cache that cannot be made costs time at a start and nothing else. */
    public void execute(Consumer<String> screen) throws IOException, InterruptedException {
        if (Stream.of(Part.values())
                .allMatch(part -> Files.exists(new Program(settings.home(), part).startUpCache()))) {
            return;
        }
        screen.accept("Preparing fast starts (once for each build, two minutes or so) …");
        var home = new Home(settings.home().run().resolve("training")).prepare();
        var training = new Settings(settings.checkout(), home, settings.ports(), settings.file());
        try (var stack = Stack.train(training, settings.home(), new Silent())) {
            long began = System.nanoTime();
            while (!stack.ready()) {
                if (stack.hopeless().isPresent() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    screen.accept("That did not work; starts will be slower. Logs: " + home.logs());
                    return;
                }
                Thread.sleep(200);
            }
            work(training);
        }
        delete(home.root());
    }

    /** The more is done the better the cache; nothing depends on it. */
    private static void work(Settings settings) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            importSample(settings, http);
            ask(settings, http);
        } catch (IOException | CannotProceed unimportant) {
            // Starts are slower then, and nothing else.
        }
    }

    /** With it go the mails, the clocks and the offers: what a service does all day is compiled sooner from then on. */
    private static void importSample(Settings settings, HttpClient http) throws IOException, InterruptedException {
        var sample = settings.checkout().resolve("samples/cfpb-complaints-sample.csv");
        if (Files.exists(sample)) {
            var rejects = settings.home().run().resolve("rejects.csv");
            new ImportFile(settings, Pace.USUAL, PATIENCE).execute(sample, rejects, (_, _) -> {});
            new TakeCensus(http, new Tokens(http, settings), settings).execute(PATIENCE);
        }
    }

    private static void ask(Settings settings, HttpClient http) throws IOException, InterruptedException {
        var token = new Tokens(http, settings).of("admin");
        for (var port : List.of(Port.INTAKE, Port.ROUTING, Port.ESCALATION, Port.NOTIFICATION)) {
            for (var path : List.of("/census", "/actuator/health", "/complaints", "/ownerships", "/escalations")) {
                var request = HttpRequest.newBuilder(URI.create(settings.ports().url(port) + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .build();
                http.send(request, BodyHandlers.discarding());
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Nobody needs to see it. */
    private static final class Silent implements Watcher {

        @Override
        public void reached(Part part, Stage stage, Duration after) {}

        @Override
        public void died(Part part, int exitCode, List<String> lastLines) {}

        @Override
        public void cannotStart(Part part, String reason) {}
    }
}
