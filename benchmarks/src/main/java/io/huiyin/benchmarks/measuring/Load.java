package io.huiyin.benchmarks.measuring;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Keeps a number of clients busy, each with one operation at a time, until so many operations are done or the time is up.
 * Operations are numbered from 0 on, over warm-up and measurement, without a hole and none twice.
 */
public final class Load {

    private final int clients;
    private final long most;
    private final Duration warmUp;
    private final Duration longest;
    private final AtomicLong next = new AtomicLong();

    public Load(int clients, long most, Duration warmUp, Duration longest) {
        this.clients = clients;
        this.most = most;
        this.warmUp = warmUp;
        this.longest = longest;
    }

    /** Warms up, then measures. */
    public Measured measure(Operation operation) throws InterruptedException {
        var _ = warmUp(operation);
        return run(operation);
    }

    public Measured warmUp(Operation operation) throws InterruptedException {
        return perform(operation, warmUp);
    }

    /** Measures without warming up. */
    public Measured run(Operation operation) throws InterruptedException {
        return perform(operation, longest);
    }

    /** @throws MeasurementFailed where an operation did; the others end after the one they are at */
    private Measured perform(Operation operation, Duration time) throws InterruptedException {
        Histogram nanos = new ConcurrentHistogram(3);
        long last = next.get() + most;
        long began = System.nanoTime();
        long until = began + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var working = Stream.generate(() -> threads.submit(() -> {
                        work(operation, last, until, nanos);
                        return clients;
                    }))
                    .limit(clients)
                    .toList();
            for (Future<?> client : working) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new MeasurementFailed("an operation failed", e.getCause());
        }
        return new Measured(nanos, Duration.ofNanos(System.nanoTime() - began));
    }

    private void work(Operation operation, long last, long until, Histogram nanos) throws Exception {
        while (System.nanoTime() < until) {
            long number = next.getAndUpdate(taken -> taken < last ? taken + 1 : taken);
            if (number >= last) {
                return;
            }
            long began = System.nanoTime();
            try {
                operation.perform(number);
            } catch (Exception e) {
                next.set(last);
                throw e;
            }
            nanos.recordValue(System.nanoTime() - began);
        }
    }

    /** What is measured. */
    @FunctionalInterface
    public interface Operation {

        void perform(long number) throws Exception;
    }
}
