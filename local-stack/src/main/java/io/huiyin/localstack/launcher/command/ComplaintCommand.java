package io.huiyin.localstack.launcher.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Complaints for scripts. */
@Command(
        name = "complaint",
        description = "Registers, shows, lists and watches complaints.",
        synopsisSubcommandLabel = "COMMAND")
final class ComplaintCommand {

    private ComplaintCommand() {}

    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new ComplaintCommand())
                .addSubcommand(new ComplaintRegisterCommand(surroundings))
                .addSubcommand(new ComplaintShowCommand(surroundings))
                .addSubcommand(new ComplaintListCommand(surroundings))
                .addSubcommand(new ComplaintWatchCommand(surroundings));
    }
}
