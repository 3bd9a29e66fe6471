package io.huiyin.localstack.launcher.importing;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Has some requests on their way at a time, knows the keys of their rows, and passes on the first thing that goes wrong. */
final class InFlight implements AutoCloseable {

    private static final long TICK_MILLIS = 100;

    private final int most;
    private final Runnable nowAndThen;
    private final Semaphore permits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** @param nowAndThen always in the thread that starts requests and waits */
    InFlight(int most, Runnable nowAndThen) {
        this.most = most;
        this.nowAndThen = nowAndThen;
        this.permits = new Semaphore(most);
    }

    boolean contains(String key) {
        return keys.contains(key);
    }

    /** Starts a request once there is room for one more. */
    void start(Set<String> keysOfRows, Request request) {
        acquire(1);
        nowAndThen.run();
        keys.addAll(keysOfRows);
        threads.execute(() -> {
            try {
                request.send();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                keys.removeAll(keysOfRows);
                permits.release();
            }
        });
    }

    /** Waits until nothing is on its way. */
    void drain() {
        acquire(most);
        permits.release(most);
    }

    private void acquire(int wanted) {
        try {
            while (!permits.tryAcquire(wanted, TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                stopOnFailure();
                nowAndThen.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotProceed("Interrupted.", e);
        }
        stopOnFailure();
    }

    private void stopOnFailure() {
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    /** Waits for what is still on its way. */
    @Override
    public void close() {
        threads.close();
    }

    /** Sends some rows and sees to what is answered. */
    interface Request {

        void send() throws InterruptedException;
    }
}
