package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.process.Leftovers;
import io.huiyin.localstack.launcher.process.OnlyOne;
import io.huiyin.localstack.launcher.process.Part;
import io.huiyin.localstack.launcher.process.Stack;
import io.huiyin.localstack.launcher.process.TrainStartUp;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.FreeDisk;
import io.huiyin.localstack.launcher.settings.FreePorts;
import io.huiyin.localstack.launcher.settings.Port;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, shows how far it is, and keeps it running until Ctrl-C or {@code down}. */
@Command(name = "up", description = "Builds what is missing and starts everything; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Surroundings surroundings;

    @Option(names = "--detach", description = "Return as soon as everything is healthy; ./huiyin down stops it.")
    private boolean detach;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            description = "Listen on ten ports from this one on instead of the usual ones.")
    private @Nullable Integer portBase;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "PROCESS",
            description = "Leave this one out, because it is run from an IDE.")
    private List<String> without = List.of();

    UpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = surroundings.toStart(portBase);
        settings.home().prepare();
        return detach ? new Detached(surroundings.screen(), settings).up(portBase, without) : keep(settings);
    }

    private int keep(Settings settings) throws IOException, InterruptedException {
        var screen = surroundings.screen();
        var parts = parts();
        try (var _ = OnlyOne.take(settings.home())) {
            stopLeftovers(settings);
            FreePorts.check(settings.ports(), portsOf(parts));
            note(settings);
            if (Boolean.getBoolean("huiyin.built")) {
                new TrainStartUp(settings).execute(line -> screen.line(line));
            }
            var board = new StartBoard(screen);
            long began = System.nanoTime();
            var stack = Stack.start(settings, parts, board);
            var hook = new Thread(() -> stop(stack, settings), "stop-everything");
            Runtime.getRuntime().addShutdownHook(hook);
            while (!stack.ready()) {
                giveUpIfHopeless(stack, settings);
                Thread.sleep(LOOK);
                board.tick();
            }
            board.finish();
            screen.line("Huiyin is up after %d s."
                    .formatted(Duration.ofNanos(System.nanoTime() - began).toSeconds()));
            screen.lines(Addresses.of(settings));
            screen.line("Ctrl-C or ./huiyin down stops everything; the data stays.");
            Files.writeString(settings.home().upMark(), "");
            var disk = new FreeDisk(settings.home());
            while (true) {
                Thread.sleep(LOOK);
                giveUpIfHopeless(stack, settings);
                disk.news().ifPresent(screen::line);
            }
        }
    }

    private Set<Part> parts() {
        Set<Part> parts = EnumSet.allOf(Part.class);
        for (var name : without) {
            if (!parts.removeIf(part -> part.key().equals(name))) {
                throw new CannotProceed("There is no process " + name + " to leave out.");
            }
        }
        return parts;
    }

    private static Set<Port> portsOf(Set<Part> parts) {
        Set<Port> ports = EnumSet.allOf(Port.class);
        for (var part : Part.values()) {
            if (!parts.contains(part)) {
                ports.remove(part.port());
            }
        }
        return ports;
    }

    private void stopLeftovers(Settings settings) {
        var leftovers = new Leftovers(settings.home());
        var parts = leftovers.parts();
        if (!parts.isEmpty()) {
            surroundings
                    .screen()
                    .line("Stopping what an earlier launcher left running: "
                            + String.join(", ", parts.stream().map(Part::key).toList()));
            leftovers.stop();
        }
    }

    private static void note(Settings settings) throws IOException {
        Files.deleteIfExists(settings.home().upMark());
        try (var writer = Files.newBufferedWriter(settings.home().portsInUse())) {
            settings.ports().toProperties().store(writer, "The ports in use");
        }
    }

    private static void giveUpIfHopeless(Stack stack, Settings settings) {
        stack.hopeless().ifPresent(part -> {
            throw new CannotProceed("%s died three times at its start; everything is stopped. Its log: %s"
                    .formatted(part.key(), settings.home().log(part.key())));
        });
    }

    private void stop(Stack stack, Settings settings) {
        surroundings.screen().line("\nStopping …");
        stack.close();
        try {
            Files.deleteIfExists(settings.home().upMark());
        } catch (IOException e) {
            surroundings.screen().line("Cannot delete " + settings.home().upMark() + ": " + e.getMessage());
        }
        surroundings.screen().line("Everything is stopped.");
    }
}
