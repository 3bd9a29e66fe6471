package io.huiyin.localstack.launcher.process;

import io.huiyin.localstack.launcher.settings.Home;
import io.huiyin.localstack.launcher.settings.Settings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All parts together: started as soon as what they need is ready, kept running, and stopped in their order. */
public final class Stack implements AutoCloseable {

    private static final Duration TIME_TO_END = Duration.ofSeconds(20);

    /** Writing its cache, a process is busy for a while before it ends. */
    private static final Duration TIME_TO_END_AFTER_TRAINING = Duration.ofMinutes(4);

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Map<Part, PartKeeper> keepers = new EnumMap<>(Part.class);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Readiness readiness;
    private final Duration timeToEnd;
    private boolean stopped;

    private Stack(Readiness readiness, Duration timeToEnd) {
        this.readiness = readiness;
        this.timeToEnd = timeToEnd;
    }

    /** Begins to start everything and returns at once. */
    static Stack start(Settings settings, PartCommand command, Set<Part> parts, Watcher watcher, Duration timeToEnd) {
        var launch = new Launch(settings.home(), command);
        var stack = new Stack(new Readiness(settings.ports()), timeToEnd);
        for (var part : parts) {
            stack.keepers.put(part, new PartKeeper(part, launch, stack.readiness, watcher));
        }
        stack.keepers.values().forEach(keeper -> {
            watcher.reached(keeper.part(), Stage.WAITING, Duration.ZERO);
            var _ = stack.threads.submit(() -> {
                keeper.keep(() -> stack.awaitReady(keeper));
                return keeper.part();
            });
        });
        return stack;
    }

    /** Starts everything with the data of this home. */
    public static Stack start(Settings settings, Set<Part> parts, Watcher watcher) {
        var command = new StartCommand(settings, settings.home(), StartUpCache.USE);
        return start(settings, command, parts, watcher, TIME_TO_END);
    }

    /** Starts everything with data of its own, in order to be stopped soon; ending, each part writes its cache beside its program. */
    static Stack train(Settings settings, Home programs, Watcher watcher) {
        var command = new StartCommand(settings, programs, StartUpCache.RECORD);
        return start(settings, command, EnumSet.allOf(Part.class), watcher, TIME_TO_END_AFTER_TRAINING);
    }

    /** What is not started here is somebody else's to start, for example from an IDE. */
    private void awaitReady(PartKeeper keeper) {
        Set<Part> needs = keeper.part().needs();
        try {
            while (!keeper.stopping()
                    && !keepers.values().stream()
                            .filter(other -> needs.contains(other.part()))
                            .allMatch(PartKeeper::ready)) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean ready() {
        return keepers.values().stream().allMatch(PartKeeper::ready);
    }

    /** The part that died too often at its start, where there is one. */
    public Optional<Part> hopeless() {
        return keepers.values().stream()
                .filter(PartKeeper::gaveUp)
                .map(PartKeeper::part)
                .findFirst();
    }

    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        for (var group : Part.stopOrder()) {
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                keepers.values().stream()
                        .filter(keeper -> group.contains(keeper.part()))
                        .forEach(keeper -> together.execute(() -> keeper.stop(timeToEnd)));
            }
        }
        threads.shutdownNow();
        readiness.close();
    }
}
