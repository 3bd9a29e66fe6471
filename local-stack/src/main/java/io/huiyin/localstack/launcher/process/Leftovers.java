package io.huiyin.localstack.launcher.process;

import io.huiyin.localstack.launcher.settings.Home;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Processes of this home that are running, whoever is watching them; never those of others. */
public record Leftovers(Home home) {

    private static final Duration TIME_TO_END = Duration.ofSeconds(20);

    public Optional<ProcessHandle> of(Part part) {
        return Launch.pidFile(home, part).process();
    }

    public List<Part> parts() {
        return Stream.of(Part.values()).filter(part -> of(part).isPresent()).toList();
    }

    /** Stops them in the usual order; gives those that had to be killed. */
    public List<Part> stop() {
        var killed = new ConcurrentLinkedQueue<Part>();
        for (var group : Part.stopOrder()) {
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var part : group) {
                    of(part).ifPresent(process -> together.execute(() -> {
                        if (!EndProcess.end(process, TIME_TO_END)) {
                            killed.add(part);
                        }
                    }));
                }
            }
        }
        return List.copyOf(killed);
    }
}
