package io.huiyin.infrastructure.store;

import io.huiyin.infrastructure.process.Arguments;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a store with files is started with.
 *
 * @param data the directory of its files
 * @param bind the address that clients connect to
 * @param port 0 for any free one
 * @param fsync whether a write survives a power cut too, and not only the death of this process
 * @param capacity bytes of heap that documents may take, see {@link Capacity}
 * @param compactAfter bytes of journal that are worth a snapshot
 */
record StoreSettings(Path data, String bind, int port, boolean fsync, long capacity, long compactAfter) {

    private static final Set<String> ARGUMENTS = Set.of("data", "bind", "port", "fsync", "capacity", "compact-after");
    private static final long COMPACT_AFTER = 64L << 20;

    static StoreSettings parse(String[] arguments) {
        var given = Arguments.parse(arguments, ARGUMENTS);
        return new StoreSettings(
                given.path("data", ".huiyin/store"),
                given.text("bind", "127.0.0.1"),
                given.port("port", 27_117),
                given.flag("fsync"),
                given.number("capacity", Capacity.ofHeap(Runtime.getRuntime().maxMemory())),
                given.number("compact-after", COMPACT_AFTER));
    }

    static StoreSettings at(Path data, int port) {
        return new StoreSettings(data, "127.0.0.1", port, false, Long.MAX_VALUE, COMPACT_AFTER);
    }
}
