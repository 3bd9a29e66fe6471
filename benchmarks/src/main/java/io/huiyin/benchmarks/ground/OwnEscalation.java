package io.huiyin.benchmarks.ground;

import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.localstack.launcher.process.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The escalation service as a process of the benchmark's own: its jar, with the JVM flags that the launcher gives it. */
public final class OwnEscalation implements AutoCloseable {

    /** Where it keeps what it knows. */
    public static final String DATABASE = "huiyin_escalation";

    private static final String MEMORY = "192m";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final ScratchDirectory directory;
    private final JavaProcess process;
    private final Instant started;

    private OwnEscalation(ScratchDirectory directory, JavaProcess process, Instant started) {
        this.directory = directory;
        this.process = process;
        this.started = started;
    }

    /** Starts it, and returns when it says that it is well. Nobody can sign in. */
    public static OwnEscalation start(Path checkout, OwnStore store, OwnBroker broker) throws InterruptedException {
        var directory = ScratchDirectory.create();
        int port = FreePort.find();
        var environment = Map.of(
                "HUIYIN_PORT",
                Integer.toString(port),
                "HUIYIN_ADDRESS",
                "127.0.0.1",
                "HUIYIN_MONGO",
                store.address(),
                "HUIYIN_KAFKA",
                broker.address(),
                "HUIYIN_ISSUER",
                "http://127.0.0.1:" + FreePort.find(),
                "SPRING_MAIN_BANNER_MODE",
                "off");
        var started = Instant.now();
        var process = JavaProcess.start(
                jar(checkout),
                List.of("-XX:TieredStopAtLevel=1"),
                MEMORY,
                environment,
                directory.path().resolve("log"));
        var service = new OwnEscalation(directory, process, started);
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            process.await(() -> isWell(http, port));
            return service;
        } catch (RuntimeException | InterruptedException e) {
            service.close();
            throw e;
        }
    }

    private static Path jar(Path checkout) {
        try (var jars = Files.newDirectoryStream(checkout.resolve("escalation-service/target"), "*-app.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new MeasurementFailed("the escalation service is not built");
    }

    private static boolean isWell(HttpClient http, int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** When its process was started. */
    public Instant started() {
        return started;
    }

    public Usage usage() {
        return Usage.of(process.handle());
    }

    @Override
    public void close() {
        process.close();
        directory.close();
    }
}
