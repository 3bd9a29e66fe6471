package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;

/** The wire protocol in front of a back end. */
final class StoreServer implements AutoCloseable {

    private static final int ACCEPTING_THREADS = 1;

    /** More than there are cores: a writer waits for the disk on its thread, and the others share that wait. */
    private static final int SERVING_THREADS = 16;

    private final MongoServer server;

    private StoreServer(MongoServer server) {
        this.server = server;
    }

    static StoreServer start(StoreBackend backend, String bind, int port) {
        var server = new MongoServer(backend);
        server.bind(new InetSocketAddress(bind, port), ACCEPTING_THREADS, SERVING_THREADS);
        return new StoreServer(server);
    }

    int port() {
        return server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
