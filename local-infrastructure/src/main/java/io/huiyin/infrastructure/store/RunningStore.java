package io.huiyin.infrastructure.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A store with files, from recovery to a clean stop. One process at a time has a directory. */
final class RunningStore implements AutoCloseable {

    private final FileChannel lock;
    private final FileJournal journal;
    private final StoreServer server;
    private final Compaction compaction;

    private RunningStore(FileChannel lock, FileJournal journal, StoreServer server, Compaction compaction) {
        this.lock = lock;
        this.journal = journal;
        this.server = server;
        this.compaction = compaction;
    }

    /** Returns when it takes requests. */
    static RunningStore start(StoreSettings settings) throws IOException {
        var files = new StoreFiles(settings.data());
        Files.createDirectories(settings.data());
        var lock = lock(files.lock());
        try {
            var recovery = Recovery.of(files);
            var journal = new FileJournal(files, recovery.generation(), settings.fsync(), ChannelFile::open);
            var backend = new StoreBackend(journal, new Capacity(settings.capacity()), recovery.documents());
            var server = StoreServer.start(backend, settings.bind(), settings.port());
            var compaction = new Compaction(
                    files, journal, backend, settings.compactAfter(), recovery.journalBytes() - journal.length());
            compaction.start();
            return new RunningStore(lock, journal, server, compaction);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        compaction.close();
        server.close();
        journal.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock cannot be given back", e);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer.
        }
        channel.close();
        throw new IOException("another store is using " + file.getParent());
    }
}
