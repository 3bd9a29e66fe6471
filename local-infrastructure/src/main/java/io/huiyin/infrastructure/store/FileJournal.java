package io.huiyin.infrastructure.store;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Appends to the newest journal. What could not be written waits here, and everybody with it, until it can be: memory is
 * then ahead of the disk, and nobody may see that.
 */
final class FileJournal implements Journal {

    private final StoreFiles files;
    private final AppendFile.Opener opener;
    private final DiskTurns disk;
    private final Queue<ByteBuffer> unwritten = new ArrayDeque<>();
    private volatile boolean complete = true;
    private long generation;
    private volatile Path path;
    private AppendFile file;
    private long length;
    private long appended;

    FileJournal(StoreFiles files, long generation, boolean sync, AppendFile.Opener opener) throws IOException {
        this.files = files;
        this.generation = generation;
        this.opener = opener;
        this.disk = new DiskTurns(sync);
        this.path = files.journal(generation);
        this.file = opener.open(path);
        this.length = Files.size(path);
    }

    @Override
    public long append(List<Effect> effects) {
        var frame = Frames.encode(effects);
        try {
            return append(frame);
        } finally {
            frame.release();
        }
    }

    private synchronized long append(ByteBuf frame) {
        if (complete) {
            try {
                file.append(frame.nioBuffer());
                length += frame.readableBytes();
                return ++appended;
            } catch (IOException e) {
                complete = false;
            }
        }
        unwritten.add(ByteBuffer.allocate(frame.readableBytes())
                .put(frame.nioBuffer())
                .flip());
        makeUp();
        return ++appended;
    }

    @Override
    public void requireComplete() {
        disk.requireHealthy(path);
        if (!complete) {
            makeUp();
        }
    }

    private synchronized void makeUp() {
        try {
            file.cutTo(length);
            while (!unwritten.isEmpty()) {
                int size = unwritten.element().remaining();
                file.append(unwritten.element().duplicate());
                length += size;
                unwritten.remove();
            }
            complete = true;
        } catch (IOException e) {
            throw new JournalUnwritable(path, e);
        }
    }

    @Override
    public void awaitOnDisk(long ticket) {
        disk.await(ticket, path, this::force);
    }

    private long force() throws IOException {
        AppendFile current;
        long upTo;
        synchronized (this) {
            current = file;
            upTo = appended;
        }
        current.force();
        return upTo;
    }

    /** Begins the next journal. What is in the older ones is on disk by then, so only the newest can end in a torn write. */
    long rotate() throws IOException {
        requireComplete();
        return disk.exclusively(path, this::nextGeneration);
    }

    private synchronized long nextGeneration() throws IOException {
        file.force();
        var nextPath = files.journal(generation + 1);
        var next = opener.open(nextPath);
        StoreFiles.force(files.directory());
        file.close();
        file = next;
        path = nextPath;
        generation++;
        length = 0;
        return generation;
    }

    synchronized long length() {
        return length;
    }

    @Override
    public synchronized void close() {
        try {
            file.force();
            file.close();
        } catch (IOException e) {
            throw new JournalUnwritable(path, e);
        }
    }
}
