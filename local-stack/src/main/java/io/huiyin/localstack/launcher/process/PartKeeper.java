package io.huiyin.localstack.launcher.process;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, waits until it is ready, and starts it again when it dies. Runs on its own thread. */
final class PartKeeper {

    private static final int DEATHS_AT_START = 3;
    private static final Duration TIME_TO_START = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LINES_SHOWN = 60;

    private final Part part;
    private final Launch launch;
    private final Readiness readiness;
    private final Watcher watcher;
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile boolean stopping;
    private volatile boolean gaveUp;
    private volatile @Nullable Process process;

    PartKeeper(Part part, Launch launch, Readiness readiness, Watcher watcher) {
        this.part = part;
        this.launch = launch;
        this.readiness = readiness;
        this.watcher = watcher;
    }

    /** Returns when the part was stopped, or died too often before it was ever ready. */
    void keep(Runnable untilNeedsAreReady) throws InterruptedException {
        var backOff = BackOff.none();
        for (int deathsAtStart = 0; !stopping; ) {
            Thread.sleep(backOff.pause());
            untilNeedsAreReady.run();
            if (stopping) {
                break;
            }
            long started = System.nanoTime();
            var death = liveAndDie(started, backOff.deaths() > 0);
            if (stopping) {
                break;
            }
            deathsAtStart = firstReady.getCount() == 0 ? 0 : deathsAtStart + 1;
            death.run();
            if (deathsAtStart == DEATHS_AT_START) {
                gaveUp = true;
                return;
            }
            backOff = backOff.afterLifeOf(since(started));
        }
    }

    /** Answers how the death is to be reported; a full disk may be the reason that there was no life. */
    private Runnable liveAndDie(long started, boolean again) throws InterruptedException {
        try {
            var exitCode = live(started, again);
            return () -> watcher.died(part, exitCode, launch.lastLines(part, LINES_SHOWN));
        } catch (IOException | CannotProceed failed) {
            return () -> watcher.cannotStart(part, String.valueOf(failed.getMessage()));
        }
    }

    private int live(long started, boolean again) throws IOException, InterruptedException {
        watcher.reached(part, again ? Stage.RESTARTING : Stage.STARTING, Duration.ZERO);
        var current = start();
        while (!ready && current.isAlive()) {
            if (readiness.ready(part) && current.isAlive()) {
                ready = true;
                firstReady.countDown();
                watcher.reached(part, Stage.HEALTHY, since(started));
            } else if (since(started).compareTo(TIME_TO_START) > 0) {
                current.destroyForcibly();
            } else {
                current.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        int exitCode = current.waitFor();
        ready = false;
        return exitCode;
    }

    private synchronized Process start() throws IOException {
        var started = launch.start(part);
        process = started;
        if (stopping) {
            started.destroy();
        }
        return started;
    }

    /** Asks it to end, and makes it end after the deadline. */
    void stop(Duration deadline) {
        Process current;
        synchronized (this) {
            stopping = true;
            current = process;
        }
        if (current != null && current.isAlive()) {
            watcher.reached(part, Stage.STOPPING, Duration.ZERO);
            EndProcess.end(current.toHandle(), deadline);
        }
        watcher.reached(part, Stage.STOPPED, Duration.ZERO);
        launch.forget(part);
    }

    Part part() {
        return part;
    }

    boolean ready() {
        return ready;
    }

    boolean stopping() {
        return stopping;
    }

    boolean gaveUp() {
        return gaveUp;
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
