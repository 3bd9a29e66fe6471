package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.process.Leftovers;
import io.huiyin.localstack.launcher.process.OnlyOne;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes all complaints, mails and people, so that the next start is a first one. */
@Command(name = "reset", description = "Deletes all data.")
final class ResetCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--yes", description = "Really.")
    private boolean yes;

    ResetCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var home = surroundings.asStarted().home();
        if (OnlyOne.holder(home).isPresent() || !new Leftovers(home).parts().isEmpty()) {
            throw new CannotProceed("Huiyin is running; stop it first with ./huiyin down.");
        }
        if (!yes) {
            throw new CannotProceed("This deletes " + home.data() + " for good; say ./huiyin reset --yes.");
        }
        delete(home.data());
        surroundings.screen().line("Deleted " + home.data() + ".");
        return 0;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
