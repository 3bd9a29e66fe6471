package io.huiyin.localstack.launcher.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ScopeType;

/** Everything that can be typed after {@code ./huiyin}. */
@Command(
        name = "./huiyin",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "Huiyin (回音): every complaint gets an answer.")
public final class Commands {

    private Commands() {}

    /** The command line, ready to be executed; what is in the way is told in one line. */
    public static CommandLine line(Path checkout, Map<String, String> environment, PrintWriter out, boolean terminal) {
        var surroundings = new Surroundings(checkout, environment, new Screen(out, terminal));
        return new CommandLine(new Commands())
                .addSubcommand(new UpCommand(surroundings))
                .addSubcommand(new DownCommand(surroundings))
                .addSubcommand(new StatusCommand(surroundings))
                .addSubcommand(new LogsCommand(surroundings))
                .addSubcommand(new PrepareCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(new CensusCommand(surroundings))
                .addSubcommand(ComplaintCommand.line(surroundings))
                .addSubcommand(new TokenCommand(surroundings))
                .addSubcommand(new AddressesCommand(surroundings))
                .addSubcommand(new ResetCommand(surroundings))
                .setOut(out)
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    InTheWay.of(exception)
                            .ifPresentOrElse(
                                    text -> line.getErr().println("huiyin: " + text),
                                    () -> exception.printStackTrace(line.getErr()));
                    return ExitCode.SOFTWARE;
                })
                .setParameterExceptionHandler((mistyped, arguments) -> {
                    var line = mistyped.getCommandLine();
                    if (arguments.length == 0) {
                        line.usage(line.getErr());
                    } else {
                        line.getErr().println("huiyin: " + InTheWay.of(mistyped));
                    }
                    return ExitCode.USAGE;
                });
    }
}
