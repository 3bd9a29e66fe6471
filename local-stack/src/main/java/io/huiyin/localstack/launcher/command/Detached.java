package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.Huiyin;
import io.huiyin.localstack.launcher.process.OnlyOne;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a launcher in the background and repeats what it says until it is up or has failed. */
record Detached(Screen screen, Settings settings) {

    private static final String GIVING_UP = "huiyin: ";

    int up(@Nullable Integer portBase, List<String> without) throws IOException, InterruptedException {
        OnlyOne.take(settings.home()).close();
        var log = settings.home().log("launcher");
        Files.deleteIfExists(settings.home().upMark());
        var process = new ProcessBuilder(command(portBase, without))
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .start();
        var reason = "Huiyin did not start; the launcher's log is " + log;
        try (var lines = Files.newBufferedReader(log)) {
            while (process.isAlive() && !Files.exists(settings.home().upMark())) {
                reason = repeat(lines).orElse(reason);
                Thread.sleep(100);
            }
            reason = repeat(lines).orElse(reason);
        }
        if (process.isAlive()) {
            return 0;
        }
        throw new CannotProceed(reason);
    }

    /** Answers the line with which the other launcher gives up; it is this one's last word too, and not said twice. */
    private Optional<String> repeat(BufferedReader lines) throws IOException {
        Optional<String> reason = Optional.empty();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(GIVING_UP)) {
                reason = Optional.of(line.substring(GIVING_UP.length()));
            } else {
                screen.line(line);
            }
        }
        return reason;
    }

    private static List<String> command(@Nullable Integer portBase, List<String> without) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "huiyin"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dhuiyin.terminal=false"));
        command.addAll(List.of("-Dhuiyin.checkout=" + System.getProperty("huiyin.checkout")));
        command.add("-Dhuiyin.built=" + Boolean.getBoolean("huiyin.built"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Huiyin.class.getName(), "up"));
        if (portBase != null) {
            command.add("--port-base=" + portBase);
        }
        without.forEach(part -> command.add("--without=" + part));
        return command;
    }
}
