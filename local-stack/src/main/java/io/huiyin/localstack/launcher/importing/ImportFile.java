package io.huiyin.localstack.launcher.importing;

import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.importing.RowKeys.RowKey;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Port;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Brings one export in: reads it once, has some rows on their way at a time, and is safe to do again. */
public final class ImportFile {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final Settings settings;
    private final int inFlight;
    private final Duration longestWait;
    private final LongAdder imported = new LongAdder();
    private final LongAdder alreadyThere = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final Set<String> onTheirWay = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    public ImportFile(Settings settings, int inFlight, Duration longestWait) {
        this.settings = settings;
        this.inFlight = inFlight;
        this.longestWait = longestWait;
    }

    /**
     * Imports every row that can be.
     *
     * @param progress is told how many characters have been read and what has been answered
     * @throws CannotProceed where there is no such file, it is no export, or intake stays away
     */
    public Tally execute(Path file, Path rejects, Progress progress) throws IOException, InterruptedException {
        if (Files.isDirectory(file)) {
            throw new CannotProceed(file + " is a directory; name a CSV file.");
        }
        long began = System.nanoTime();
        var permits = new Semaphore(inFlight);
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .build();
                var rows = new CfpbFile(Files.newInputStream(file), file.toString());
                var rejectFile = new Rejects(rejects)) {
            var keys = new RowKeys();
            var register = new RegisterRow(
                    http,
                    new Tokens(http, settings),
                    URI.create(settings.ports().url(Port.INTAKE) + "/complaints"),
                    longestWait);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                rows.read(
                        row -> {
                            permits.acquireUninterruptibly();
                            stopOnFailure();
                            var key = keys.of(row);
                            awaitEarlier(key, permits);
                            send(row, key, register, rejectFile, threads, permits);
                            progress.at(rows.characters(), tally(began));
                        },
                        row -> reject(row, rejectFile));
            }
            stopOnFailure();
            var tally = tally(began);
            progress.at(Files.size(file), tally);
            return tally;
        } catch (NoSuchFileException e) {
            throw new CannotProceed("There is no file " + e.getFile() + ".", e);
        }
    }

    /** Of rows with the same key the first one counts: a later one waits until nothing else is on its way. */
    private void awaitEarlier(RowKey key, Semaphore permits) {
        if (!onTheirWay.add(key.idempotencyKey())) {
            permits.acquireUninterruptibly(inFlight - 1);
            permits.release(inFlight - 1);
            onTheirWay.add(key.idempotencyKey());
        }
    }

    private void send(
            CfpbRow row,
            RowKey key,
            RegisterRow register,
            Rejects rejects,
            ExecutorService threads,
            Semaphore permits) {
        threads.execute(() -> {
            try {
                var defect = ComplaintMapping.defect(row);
                Answer answer = defect.isPresent()
                        ? new Answer.Refused(defect.get())
                        : register.execute(ComplaintMapping.toComplaint(row, key), key.idempotencyKey());
                switch (answer) {
                    case Answer.Imported() -> imported.increment();
                    case Answer.AlreadyThere() -> alreadyThere.increment();
                    case Answer.Refused(var reason) -> reject(new Rejected(row.line(), reason, row.cells()), rejects);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                onTheirWay.remove(key.idempotencyKey());
                permits.release();
            }
        });
    }

    private void reject(Rejected row, Rejects rejects) {
        rejects.add(row);
        rejected.increment();
    }

    private void stopOnFailure() {
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private Tally tally(long began) {
        return new Tally(
                imported.sum(), alreadyThere.sum(), rejected.sum(), Duration.ofNanos(System.nanoTime() - began));
    }
}
