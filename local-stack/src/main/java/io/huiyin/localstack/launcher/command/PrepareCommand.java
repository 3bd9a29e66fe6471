package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.process.OnlyOne;
import io.huiyin.localstack.launcher.process.TrainStartUp;
import io.huiyin.localstack.launcher.settings.FreePorts;
import io.huiyin.localstack.launcher.settings.Port;
import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Everything that {@code up} would do before it starts: build, unpack, and train the start. */
@Command(name = "prepare", description = "Builds what is missing and prepares fast starts.")
final class PrepareCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    PrepareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = surroundings.toStart(null);
        settings.home().prepare();
        try (var _ = OnlyOne.take(settings.home())) {
            FreePorts.check(settings.ports(), EnumSet.allOf(Port.class));
            new TrainStartUp(settings).execute(line -> surroundings.screen().line(line));
        }
        surroundings.screen().line("Ready for ./huiyin up.");
        return 0;
    }
}
