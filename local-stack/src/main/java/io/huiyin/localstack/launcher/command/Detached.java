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
import org.jspecify.annotations.Nullable;

/** Starts a launcher in the background and repeats what it says until it is up or has failed. */
record Detached(Screen screen, Settings settings) {

    int up(@Nullable Integer portBase, List<String> without) throws IOException, InterruptedException {
        OnlyOne.take(settings.home()).close();
        var log = settings.home().log("launcher");
        Files.deleteIfExists(settings.home().upMark());
        var process = new ProcessBuilder(command(portBase, without))
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .start();
        try (var lines = Files.newBufferedReader(log)) {
            while (process.isAlive() && !Files.exists(settings.home().upMark())) {
                repeat(lines);
                Thread.sleep(100);
            }
            repeat(lines);
        }
        if (process.isAlive()) {
            return 0;
        }
        throw new CannotProceed("Huiyin did not start; the launcher's log is " + log);
    }

    private void repeat(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            screen.line(line);
        }
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
