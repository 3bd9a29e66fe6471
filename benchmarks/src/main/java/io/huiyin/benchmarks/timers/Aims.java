package io.huiyin.benchmarks.timers;

import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.Measured;

/** Figures beside what was aimed at. */
record Aims(Figures figures) {

    void lateness(Measured lateness) {
        atMost("p50", lateness.millisAt(50), 50, "ms");
        atMost("p99", lateness.millisAt(99), 250, "ms");
        atMost("longest", lateness.longestMillis(), 1_000, "ms");
    }

    void atMost(String what, double figure, double aim, String unit) {
        figures.line("  %-40s %,10.1f %-4s aim ≤ %,.0f: %s"
                .formatted(what, figure, unit, aim, figure <= aim ? "reached" : "MISSED"));
    }
}
