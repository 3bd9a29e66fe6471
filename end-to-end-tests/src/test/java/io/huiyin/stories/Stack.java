package io.huiyin.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The whole of Huiyin, started by its launcher from the jars that the build has just made, on ports of its own. */
final class Stack {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target/huiyin").toAbsolutePath();
    private static final int PORT_BASE = Integer.getInteger("huiyin.e2e.port-base", 21_000);
    private static @Nullable Stack running;

    /** What does not answer within that hangs, on a machine however busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();

    private Stack() {}

    /** The stack that all stories share; the first one starts it, from nothing. */
    static synchronized Stack running() {
        if (running == null) {
            var stack = new Stack();
            stack.huiyin("reset", "--yes");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stack.huiyin("down")));
            var up = stack.huiyin("up", "--detach");
            if (up.exitCode() != 0) {
                throw new IllegalStateException("the stack does not start:\n" + up.output());
            }
            running = stack;
        }
        return running;
    }

    /** Runs a command of the launcher to its end. */
    Ended huiyin(String... arguments) {
        try {
            var process = start(arguments);
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("huiyin " + String.join(" ", arguments) + " does not end");
            }
            return new Ended(process.exitValue(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** Starts a command of the launcher; its output, errors included, is in the input stream. */
    Process start(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(CHECKOUT.resolve("huiyin").toString());
        command.addAll(List.of(arguments));
        return process(command);
    }

    /** Runs a script as a newcomer would, from the checkout. */
    Process bash(String script) throws IOException {
        return process(List.of("bash", "-euo", "pipefail", "-c", script));
    }

    private static Process process(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(CHECKOUT.toFile()).redirectErrorStream(true);
        builder.environment().put("HUIYIN_HOME", HOME.toString());
        builder.environment().put("HUIYIN_PORT_BASE", Integer.toString(PORT_BASE));
        builder.environment().put("HUIYIN_BUILD", "never");
        return builder.start();
    }

    /** The process that runs under a name now. */
    ProcessHandle process(String name) {
        try {
            var pidAndStart = Files.readString(HOME.resolve("run").resolve(name + ".pid"));
            var pid = pidAndStart.substring(0, pidAndStart.indexOf(' '));
            return ProcessHandle.of(Long.parseLong(pid))
                    .orElseThrow(() -> new IllegalStateException(name + " does not run"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    String token(String person) {
        return huiyin("token", person).output().strip();
    }

    String url(String service, String path) {
        var place = List.of("sign-in", "intake", "routing", "escalation", "notification")
                .indexOf(service);
        return "http://127.0.0.1:" + (PORT_BASE + place) + path;
    }

    /** What a GET answers. */
    String get(String url, String token) {
        return answer(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token));
    }

    /** What a POST of JSON answers, under an idempotency key of its own. */
    String post(String url, String token, String json) {
        return answer(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private String answer(HttpRequest.Builder request) {
        try {
            var response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(response + " says " + response.body());
            }
            return response.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** The password of all demo people. */
    String password() {
        try {
            return Files.readString(HOME.resolve("data/sign-in/people.password"))
                    .strip();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static Path checkout() {
        return CHECKOUT;
    }

    static int portBase() {
        return PORT_BASE;
    }

    /** A command that has ended. */
    record Ended(int exitCode, String output) {}
}
