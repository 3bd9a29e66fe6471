package io.huiyin.localstack.launcher.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: with a request first, without one where the request is not heard in time. */
final class EndProcess {

    private EndProcess() {}

    /** Says whether the process ended by itself. */
    static boolean end(ProcessHandle process, Duration deadline) {
        process.destroy();
        if (endedWithin(process, deadline)) {
            return true;
        }
        process.destroyForcibly();
        endedWithin(process, deadline);
        return false;
    }

    static boolean endedWithin(ProcessHandle process, Duration deadline) {
        try {
            process.onExit().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
