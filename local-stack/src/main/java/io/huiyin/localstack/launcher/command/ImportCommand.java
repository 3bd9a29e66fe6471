package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.importing.ImportFile;
import io.huiyin.localstack.launcher.importing.Pace;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers every row of a CFPB export as a complaint; a second time adds nothing. */
@Command(
        name = "import",
        description = "Imports a CSV export of the CFPB's consumer complaints.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every row is there", "1:the import ended before the file", "4:some rows were rejected"})
final class ImportCommand implements Callable<Integer> {

    private static final int SOME_REJECTED = 4;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE.csv")
    private Path file = Path.of("");

    @Option(names = "--in-flight", description = "How many requests at a time; ${DEFAULT-VALUE} where not said.")
    private int inFlight = Pace.USUAL.requests();

    @Option(names = "--batch", description = "How many rows in one request at most; ${DEFAULT-VALUE} where not said.")
    private int batch = Pace.USUAL.rows();

    @Option(names = "--wait", description = "Seconds that a service may be away; ${DEFAULT-VALUE} where not said.")
    private int waitSeconds = 180;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (inFlight < 1 || waitSeconds < 0) {
            throw new CannotProceed("--in-flight must be at least 1, and --wait at least 0.");
        }
        if (batch < 1 || batch > Pace.MOST_ROWS) {
            throw new CannotProceed("--batch must be from 1 to " + Pace.MOST_ROWS + ".");
        }
        var screen = surroundings.screen();
        var rejects = Path.of(file + ".rejects.csv");
        var progress = new ImportProgress(screen, Files.exists(file) ? Files.size(file) : 0);
        var tally = new ImportFile(surroundings.asStarted(), new Pace(inFlight, batch), Duration.ofSeconds(waitSeconds))
                .execute(file, rejects, progress);
        progress.finish();
        screen.line(tally.line());
        if (tally.rejected() > 0) {
            screen.line("The rejected rows are in " + rejects + " with line number and reason.");
            return SOME_REJECTED;
        }
        return ExitCode.OK;
    }
}
