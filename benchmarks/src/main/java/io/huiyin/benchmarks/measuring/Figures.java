package io.huiyin.benchmarks.measuring;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints figures alike in all benchmarks, under the machine that they were taken on. */
public final class Figures {

    private static final String ROW = "%-50s %11s %-13s %9s %9s %9s %9s %9s";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public Figures(String benchmark) {
        line("=== %s".formatted(benchmark));
        Machine.describe().forEach(this::line);
        line("before: %s".formatted(Machine.busyness()));
    }

    public void line(String line) {
        out.println(line);
    }

    /** Begins a table of {@link #row}s. */
    public void heading(String title) {
        line("");
        line(ROW.formatted(title, "rate", "", "p50 ms", "p95 ms", "p99 ms", "max ms", "count"));
    }

    /** @param unit what one operation is */
    public void row(String what, String unit, Measured measured) {
        row(what, unit, 1, measured);
    }

    /** The rate counts units, the times are those of whole operations. */
    public void row(String what, String unit, int unitsPerOperation, Measured measured) {
        line(ROW.formatted(
                what,
                "%,.0f".formatted(measured.perSecond(unitsPerOperation)),
                unit + "/s",
                millis(measured.millisAt(50)),
                millis(measured.millisAt(95)),
                millis(measured.millisAt(99)),
                millis(measured.longestMillis()),
                "%,d".formatted(measured.operations() * unitsPerOperation)));
    }

    public void end() {
        line("");
        line("after: %s".formatted(Machine.busyness()));
    }

    private static String millis(double millis) {
        return (millis < 10 ? "%.2f" : "%.0f").formatted(millis);
    }
}
