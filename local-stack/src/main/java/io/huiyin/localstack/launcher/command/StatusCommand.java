package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.process.Leftovers;
import io.huiyin.localstack.launcher.process.OnlyOne;
import io.huiyin.localstack.launcher.process.Part;
import io.huiyin.localstack.launcher.process.Readiness;
import io.huiyin.localstack.launcher.process.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** One line for each process. */
@Command(
        name = "status",
        description = "Shows each process.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything is healthy", "1:something is not", "3:nothing is running"})
final class StatusCommand implements Callable<Integer> {

    private static final int NOTHING_RUNNING = 3;
    private static final String ROW = "%-13s %-9s %8s %6s %9s %8s %10s";

    private final Surroundings surroundings;

    StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var settings = surroundings.asStarted();
        var processes = new Leftovers(settings.home());
        var screen = surroundings.screen();
        screen.line(ROW.formatted("PROCESS", "STATE", "PID", "PORT", "MEMORY", "CPU", "UPTIME"));
        int healthy = 0;
        int running = 0;
        long kib = 0;
        Duration processor = Duration.ZERO;
        try (var readiness = new Readiness(settings.ports())) {
            for (var part : Part.values()) {
                var process = processes.of(part);
                var port = Integer.toString(settings.ports().of(part.port()));
                if (process.isEmpty()) {
                    screen.line(ROW.formatted(part.key(), "stopped", "-", port, "-", "-", "-"));
                    continue;
                }
                boolean ready = readiness.ready(part);
                var usage = Usage.of(process.get());
                running++;
                healthy += ready ? 1 : 0;
                kib += usage.residentKib().orElse(0);
                processor = processor.plus(usage.processor());
                screen.line(ROW.formatted(
                        part.key(),
                        ready ? "healthy" : "starting",
                        process.get().pid(),
                        port,
                        mib(usage.residentKib().orElse(0)),
                        usage.processor().toSeconds() + " s",
                        uptime(process)));
            }
        }
        var launcher = OnlyOne.holder(settings.home()).map(Usage::of);
        kib += launcher.flatMap(usage -> usage.residentKib().stream().boxed().findFirst())
                .orElse(0L);
        screen.line(ROW.formatted("together", "", "", "", mib(kib), processor.toSeconds() + " s", ""));
        if (running > 0 && launcher.isEmpty()) {
            screen.line("No launcher watches these; ./huiyin up takes over, ./huiyin down stops them.");
        }
        return healthy == Part.values().length ? ExitCode.OK : running == 0 ? NOTHING_RUNNING : ExitCode.SOFTWARE;
    }

    private static String mib(long kib) {
        return (kib >> 10) + " MiB";
    }

    private static String uptime(Optional<ProcessHandle> process) {
        var up = process.flatMap(handle -> handle.info().startInstant())
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
        return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
    }
}
