package io.huiyin.benchmarks.ground;

import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.localstack.launcher.process.Leftovers;
import io.huiyin.localstack.launcher.process.OnlyOne;
import io.huiyin.localstack.launcher.process.Part;
import io.huiyin.localstack.launcher.settings.Port;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A local stack with ports and data of its own, started by the launcher as a person would. */
public final class OwnStack implements AutoCloseable {

    private static final Duration TIME_TO_END = Duration.ofSeconds(65);
    private static final List<Part> ABOVE_STORE_AND_BROKER =
            List.of(Part.INTAKE, Part.ROUTING, Part.ESCALATION, Part.NOTIFICATION, Part.SIGN_IN);

    private final ScratchDirectory directory;
    private final Settings settings;

    private OwnStack(ScratchDirectory directory, Settings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    public static OwnStack up(Path checkout, int portBase) throws IOException, InterruptedException {
        return up(checkout, portBase, Map.of());
    }

    /** @param memory largest heaps other than the usual ones, by variable, for example {@code HUIYIN_STORE_MEMORY} */
    public static OwnStack up(Path checkout, int portBase, Map<String, String> memory)
            throws IOException, InterruptedException {
        var directory = ScratchDirectory.create();
        var home = Map.of("HUIYIN_HOME", directory.path().toString());
        var builder = new ProcessBuilder(
                        checkout.resolve("huiyin").toString(), "up", "--detach", "--port-base=" + portBase)
                .inheritIO();
        // A port that is set alone would win over the base.
        builder.environment().keySet().removeIf(name -> name.startsWith("HUIYIN_") && name.endsWith("PORT"));
        builder.environment().putAll(home);
        builder.environment().putAll(memory);
        var stack = new OwnStack(directory, Settings.toStart(checkout, home, portBase));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-own-stack"));
        int exitCode = builder.start().waitFor();
        if (exitCode != 0) {
            stack.close();
            throw new MeasurementFailed("the local stack did not start; ./huiyin up ended with " + exitCode);
        }
        return stack;
    }

    public Settings settings() {
        return settings;
    }

    public String store() {
        return "mongodb://127.0.0.1:" + settings.ports().of(Port.STORE);
    }

    public String broker() {
        return "127.0.0.1:" + settings.ports().of(Port.BROKER);
    }

    public Optional<ProcessHandle> process(Part part) {
        return new Leftovers(settings.home()).of(part);
    }

    /** Store and broker run on as they are, the very same processes; the launcher goes first, or it would start the rest again. */
    public void stopAllButStoreAndBroker() throws InterruptedException {
        OnlyOne.holder(settings.home()).ifPresent(launcher -> {
            launcher.destroyForcibly();
            awaitEnd(launcher);
        });
        for (var part : ABOVE_STORE_AND_BROKER) {
            process(part).ifPresent(ProcessHandle::destroy);
        }
        for (var part : ABOVE_STORE_AND_BROKER) {
            process(part).ifPresent(OwnStack::awaitEnd);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(TIME_TO_END.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            throw new MeasurementFailed("process " + process.pid() + " does not end", late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        OnlyOne.holder(settings.home()).ifPresent(launcher -> OnlyOne.ask(launcher, TIME_TO_END));
        new Leftovers(settings.home()).stop();
    }

    @Override
    public synchronized void close() {
        stop();
        directory.close();
    }
}
