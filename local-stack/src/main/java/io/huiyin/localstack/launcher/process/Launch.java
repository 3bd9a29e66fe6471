package io.huiyin.localstack.launcher.process;

import io.huiyin.localstack.launcher.settings.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Starts the process of a part, with its log and its pid file. */
final class Launch {

    private static final long LONGEST_LOG = 10L * 1024 * 1024;

    private final Home home;
    private final PartCommand command;

    Launch(Home home, PartCommand command) {
        this.home = home;
        this.command = command;
    }

    Process start(Part part) throws IOException {
        var log = home.log(part.key());
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, home.log(part.key() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command.of(part))
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(Redirect.appendTo(log.toFile()));
        // What was exported in the terminal must not reach one part and miss another.
        builder.environment().keySet().removeIf(name -> name.startsWith("HUIYIN_") || name.startsWith("SPRING_"));
        builder.environment().putAll(command.environment(part));
        var process = builder.start();
        try {
            pidFile(home, part).write(process.toHandle());
        } catch (IOException unnoted) {
            // Nobody would ever stop it.
            process.destroyForcibly();
            throw unnoted;
        }
        return process;
    }

    void forget(Part part) {
        try {
            pidFile(home, part).delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lastLines(Part part, int count) {
        return LastLines.of(home.log(part.key()), count);
    }

    static PidFile pidFile(Home home, Part part) {
        return new PidFile(home.run().resolve(part.key() + ".pid"));
    }
}
