package io.huiyin.benchmarks.measuring;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Where and when figures were taken, without which they mean nothing. */
public final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Machine() {}

    public static List<String> describe() {
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .toList();
        return List.of(
                ZonedDateTime.now(ZoneId.systemDefault())
                        .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT)),
                "%d cores%s, %.1f GiB, %s %s"
                        .formatted(
                                SYSTEM.getAvailableProcessors(),
                                processor(),
                                SYSTEM.getTotalMemorySize() / (double) (1 << 30),
                                SYSTEM.getName(),
                                SYSTEM.getVersion()),
                "JDK " + Runtime.version() + ", this program with " + (options.isEmpty() ? "no options" : options));
    }

    /** More than 0.5 before a benchmark means that others use the machine too. */
    public static String busyness() {
        return "load average %.2f".formatted(SYSTEM.getSystemLoadAverage());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }
}
