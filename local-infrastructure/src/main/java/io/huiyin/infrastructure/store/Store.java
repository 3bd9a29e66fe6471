package io.huiyin.infrastructure.store;

import io.huiyin.infrastructure.process.ProcessLog;
import io.huiyin.infrastructure.process.WrongArgument;
import java.io.IOException;
import java.net.BindException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local stack's store as a process of its own.
 *
 * <p>{@code --data=DIR --bind=127.0.0.1 --port=27117 [--fsync] [--capacity=BYTES] [--compact-after=BYTES]}
 *
 * <p>Without {@code --fsync} an acknowledged write survives the death of the process but not a power cut.
 */
public final class Store {

    private Store() {}

    public static void main(String[] arguments) {
        ProcessLog.configure();
        var log = LoggerFactory.getLogger(Store.class);
        try {
            run(StoreSettings.parse(arguments), log);
        } catch (WrongArgument e) {
            log.error("{}", e.getMessage());
            System.exit(2);
        } catch (IOException e) {
            log.error("Store cannot start: {}", e.getMessage());
            System.exit(1);
        }
    }

    private static void run(StoreSettings settings, Logger log) throws IOException {
        long began = System.nanoTime();
        try {
            var store = RunningStore.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop-store"));
            log.info(
                    "Store ready on {}:{} after {} ms, data in {}, room for {} MiB of documents, {}",
                    settings.bind(),
                    store.port(),
                    (System.nanoTime() - began) / 1_000_000,
                    settings.data(),
                    settings.capacity() >> 20,
                    settings.fsync() ? "flushed to disk before each reply" : "not flushed to disk");
        } catch (RuntimeException e) {
            throw busyPort(settings, e);
        }
    }

    private static IOException busyPort(StoreSettings settings, RuntimeException e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof BindException)) {
            cause = cause.getCause();
        }
        return cause == null
                ? new IOException(String.valueOf(e.getMessage()), e)
                : new IOException("port " + settings.port() + " is in use by another program", e);
    }
}
