package io.huiyin.infrastructure.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The store inside a test, on a free port. */
public final class EmbeddedStore implements AutoCloseable {

    private final AutoCloseable running;
    private final int port;

    private EmbeddedStore(AutoCloseable running, int port) {
        this.running = running;
        this.port = port;
    }

    /** In memory only, empty at each start. */
    public static EmbeddedStore start() {
        var backend = new StoreBackend(Journal.NONE, Capacity.unlimited(), new StoredDocuments());
        var server = StoreServer.start(backend, "127.0.0.1", 0);
        return new EmbeddedStore(server, server.port());
    }

    /**
     * With its files, for tests of what happens while the store is away.
     *
     * @param data what was written here before is there again
     * @param port 0 for any free one; the {@link #port()} of an earlier start to come back where clients look for it
     */
    public static EmbeddedStore start(Path data, int port) {
        try {
            var store = RunningStore.start(StoreSettings.at(data, port));
            return new EmbeddedStore(store, store.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection string for MongoDB's own driver. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException("the store did not stop cleanly", e);
        }
    }
}
