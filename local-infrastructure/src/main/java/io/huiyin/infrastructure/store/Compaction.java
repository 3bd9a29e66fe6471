package io.huiyin.infrastructure.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces old journals by a snapshot, so that disk and start-up time follow what is stored and not what ever happened.
 * Writers go on meanwhile: the snapshot may hold a part of what the next journal says again, and saying it twice is harmless.
 */
final class Compaction implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final long BYTES_AT_ONCE = 256 << 10;
    private static final long PAUSE_AFTER_FAILURE = TimeUnit.SECONDS.toNanos(30);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread worker =
            Thread.ofPlatform().daemon().name("store-compaction").unstarted(this::watch);
    private final StoreFiles files;
    private final FileJournal journal;
    private final StoreBackend backend;
    private final long threshold;
    private long olderJournals;
    private long snapshotLength;
    private long notBefore = System.nanoTime();

    Compaction(StoreFiles files, FileJournal journal, StoreBackend backend, long threshold, long olderJournals) {
        this.files = files;
        this.journal = journal;
        this.backend = backend;
        this.threshold = threshold;
        this.olderJournals = olderJournals;
    }

    void start() {
        worker.start();
    }

    private void watch() {
        try {
            while (!stop.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                compactWhereDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compactWhereDue() {
        long due = Math.max(threshold, 2 * snapshotLength);
        if (olderJournals + journal.length() < due || System.nanoTime() - notBefore < 0) {
            return;
        }
        try {
            compact();
        } catch (IOException | RuntimeException e) {
            LOG.warn("No snapshot now, the journals stay ({}); trying again later", e.getMessage());
            notBefore = System.nanoTime() + PAUSE_AFTER_FAILURE;
        }
    }

    private void compact() throws IOException {
        long replaced = olderJournals + journal.length();
        long generation = journal.rotate();
        olderJournals = replaced;
        var unfinished = files.unfinishedSnapshot(generation);
        try (var snapshot = ChannelFile.open(unfinished)) {
            for (var database : backend.databases()) {
                for (var collection : database.collections()) {
                    write(database, collection, snapshot);
                }
            }
            snapshot.force();
        }
        snapshotLength = Files.size(unfinished);
        files.publishSnapshot(generation);
        olderJournals = 0;
        LOG.info("{} KiB of journal became a snapshot of {} KiB", replaced >> 10, snapshotLength >> 10);
    }

    private static void write(StoredDatabase database, StoredCollection collection, AppendFile snapshot)
            throws IOException {
        long position = -1;
        while (true) {
            long from = position;
            var part = database.gate().read(() -> collection.after(from, BYTES_AT_ONCE));
            if (part.isEmpty()) {
                return;
            }
            position = part.lastKey();
            var effects = new ArrayList<Effect>(part.size());
            part.forEach((place, document) -> effects.add(new Effect.Put(collection.getFullName(), place, document)));
            var frame = Frames.encode(effects);
            try {
                snapshot.append(frame.nioBuffer());
            } finally {
                frame.release();
            }
        }
    }

    /** Lets a snapshot that is being written be finished: interrupting it would close the file under it. */
    @Override
    public void close() {
        stop.countDown();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
