package io.huiyin.benchmarks.importing;

import io.huiyin.benchmarks.ground.OwnStack;
import io.huiyin.localstack.launcher.process.Part;
import io.huiyin.localstack.launcher.process.Usage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each process of a stack has taken of the machine so far, and this client of theirs. */
record Consumption(Map<String, Usage> processes) {

    static final String CLIENT = "(this client)";

    static Consumption now(OwnStack stack) {
        Map<String, Usage> processes = new LinkedHashMap<>();
        for (var part : Part.values()) {
            stack.process(part).ifPresent(process -> processes.put(part.key(), Usage.of(process)));
        }
        processes.put(CLIENT, Usage.of(ProcessHandle.current()));
        return new Consumption(processes);
    }

    Duration processor(String process, Consumption earlier) {
        return used(process).minus(earlier.used(process));
    }

    /** Of the stack, without this client. */
    Duration processor(Consumption earlier) {
        return processes.keySet().stream()
                .filter(process -> !process.equals(CLIENT))
                .map(process -> processor(process, earlier))
                .reduce(Duration.ZERO, Duration::plus);
    }

    long residentMib(String process) {
        var usage = processes.get(process);
        return usage == null ? 0 : usage.residentKib().orElse(0) >> 10;
    }

    long residentMib() {
        return processes.keySet().stream()
                .filter(process -> !process.equals(CLIENT))
                .mapToLong(this::residentMib)
                .sum();
    }

    private Duration used(String process) {
        var usage = processes.get(process);
        return usage == null ? Duration.ZERO : usage.processor();
    }
}
