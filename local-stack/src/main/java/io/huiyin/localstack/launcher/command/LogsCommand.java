package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.process.LastLines;
import io.huiyin.localstack.launcher.process.Part;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The end of the logs, and on wish what comes after it. */
@Command(name = "logs", description = "Shows the end of the logs.")
final class LogsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "PROCESS", description = "One of broker, store, sign-in, intake, …")
    private @Nullable String process;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            description = "How many lines; ${DEFAULT-VALUE} where not said.")
    private int lines = 40;

    LogsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = surroundings.asStarted().home();
        var names = chosen();
        List<Tail> tails = new ArrayList<>();
        for (var name : names) {
            var prefix = names.size() == 1 ? "" : "%-13s| ".formatted(name);
            LastLines.of(home.log(name), lines)
                    .forEach(line -> surroundings.screen().line(prefix + line));
            tails.add(new Tail(home, name, prefix));
        }
        while (follow) {
            for (var tail : tails) {
                tail.show(surroundings.screen());
            }
            Thread.sleep(200);
        }
        return 0;
    }

    private List<String> chosen() {
        var all = Stream.concat(Stream.of(Part.values()).map(Part::key), Stream.of("launcher", "build"))
                .toList();
        if (process == null) {
            return all.subList(0, Part.values().length);
        }
        if (!all.contains(process)) {
            throw new CannotProceed("There is no process " + process + "; there are " + String.join(", ", all) + ".");
        }
        return List.of(process);
    }

    /** Reads on where the log ended when it was first looked at. */
    private static final class Tail {

        private final @Nullable BufferedReader reader;
        private final String prefix;

        Tail(Home home, String name, String prefix) throws IOException {
            this.prefix = prefix;
            var log = home.log(name);
            this.reader = Files.exists(log) ? Files.newBufferedReader(log) : null;
            if (reader != null) {
                reader.skip(Files.size(log));
            }
        }

        void show(Screen screen) throws IOException {
            if (reader == null) {
                return;
            }
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                screen.line(prefix + line);
            }
        }
    }
}
