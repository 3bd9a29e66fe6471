package io.huiyin.benchmarks.ground;

import io.huiyin.benchmarks.measuring.MeasurementFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program of the local stack as a process of its own, with the JVM flags that the launcher gives it. */
final class JavaProcess implements AutoCloseable {

    /** The same as in the launcher's StartCommand, without the start-up cache. */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    private static final Duration TIME_TO_START = Duration.ofMinutes(2);
    private static final Duration TIME_TO_END = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program.
     *
     * @param compiler which compilers it has, as in the launcher's StartCommand
     * @param memory the largest heap, as in the launcher's Part
     */
    static JavaProcess start(Class<?> program, List<String> compiler, String memory, List<String> arguments, Path log) {
        List<String> run = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        run.addAll(arguments);
        return start(run, compiler, memory, Map.of(), log);
    }

    /** Starts the application in a jar; it is told all else by its environment. */
    static JavaProcess start(
            Path jar, List<String> compiler, String memory, Map<String, String> environment, Path log) {
        return start(List.of("-jar", jar.toString()), compiler, memory, environment, log);
    }

    private static JavaProcess start(
            List<String> run, List<String> compiler, String memory, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + memory);
        command.addAll(SMALL);
        command.addAll(compiler);
        command.addAll(run);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            // Ctrl-C must not leave it behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new JavaProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void await(BooleanSupplier ready) throws InterruptedException {
        long until = System.nanoTime() + TIME_TO_START.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new MeasurementFailed("it does not start: " + said());
            }
            Thread.sleep(LOOK);
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
