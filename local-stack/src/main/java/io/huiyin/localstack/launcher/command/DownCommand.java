package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.process.Leftovers;
import io.huiyin.localstack.launcher.process.OnlyOne;
import io.huiyin.localstack.launcher.process.Part;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops everything that was started from here, and nothing else. The data stays. */
@Command(name = "down", description = "Stops everything; the data stays.")
final class DownCommand implements Callable<Integer> {

    /** Longer than the launcher needs for three groups of parts with 20 s each. */
    private static final Duration PATIENCE = Duration.ofSeconds(65);

    private final Surroundings surroundings;

    DownCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var home = surroundings.asStarted().home();
        var screen = surroundings.screen();
        var leftovers = new Leftovers(home);
        var holder = OnlyOne.holder(home);
        if (holder.isEmpty() && leftovers.parts().isEmpty()) {
            screen.line("Nothing is running.");
            return 0;
        }
        screen.line("Stopping " + names(leftovers.parts()) + " …");
        holder.ifPresent(process -> OnlyOne.ask(process, PATIENCE));
        var killed = leftovers.stop();
        if (!killed.isEmpty()) {
            screen.line("Did not end in time and had to be killed: " + names(killed));
        }
        screen.line("Everything is stopped.");
        return 0;
    }

    private static String names(List<Part> parts) {
        return String.join(", ", parts.stream().map(Part::key).toList());
    }
}
