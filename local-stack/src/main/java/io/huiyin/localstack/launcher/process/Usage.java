package io.huiyin.localstack.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a process takes of the machine.
 *
 * @param residentKib memory that is really there, where the system tells
 * @param processor time on all cores together since its start
 */
public record Usage(OptionalLong residentKib, Duration processor) {

    public static Usage of(ProcessHandle process) {
        return new Usage(
                resident(process.pid()), process.info().totalCpuDuration().orElse(Duration.ZERO));
    }

    private static OptionalLong resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(Usage::number)
                    .findFirst();
        } catch (IOException noProc) {
            return fromPs(pid);
        }
    }

    private static OptionalLong fromPs(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return text.isBlank() ? OptionalLong.empty() : OptionalLong.of(number(text));
        } catch (IOException noPs) {
            return OptionalLong.empty();
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }
}
