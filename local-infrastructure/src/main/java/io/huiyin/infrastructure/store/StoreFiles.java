package io.huiyin.infrastructure.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The files of a store. A snapshot of generation n holds at least what happened before journal n began, so the state is the
 * newest snapshot and after it every journal from its generation on.
 */
record StoreFiles(Path directory) {

    private static final String SNAPSHOT = "snapshot-";
    private static final String JOURNAL = "journal-";
    private static final String UNFINISHED = ".unfinished";

    Path snapshot(long generation) {
        return directory.resolve(SNAPSHOT + "%010d".formatted(generation));
    }

    Path unfinishedSnapshot(long generation) {
        return directory.resolve(snapshot(generation).getFileName() + UNFINISHED);
    }

    Path journal(long generation) {
        return directory.resolve(JOURNAL + "%010d".formatted(generation));
    }

    Path lock() {
        return directory.resolve("lock");
    }

    NavigableSet<Long> snapshots() throws IOException {
        return generations(SNAPSHOT);
    }

    NavigableSet<Long> journals() throws IOException {
        return generations(JOURNAL);
    }

    /** From here on the snapshot counts, and what it replaces can go. */
    void publishSnapshot(long generation) throws IOException {
        Files.move(unfinishedSnapshot(generation), snapshot(generation), StandardCopyOption.ATOMIC_MOVE);
        force(directory);
        for (long older : snapshots().headSet(generation)) {
            Files.delete(snapshot(older));
        }
        for (long older : journals().headSet(generation)) {
            Files.delete(journal(older));
        }
    }

    void removeUnfinished() throws IOException {
        for (var name : names()) {
            if (name.endsWith(UNFINISHED)) {
                Files.delete(directory.resolve(name));
            }
        }
    }

    /** A new name is on disk only when its directory is. */
    static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private NavigableSet<Long> generations(String prefix) throws IOException {
        var found = new TreeSet<Long>();
        for (var name : names()) {
            if (name.matches(prefix + "\\d{10}")) {
                found.add(Long.parseLong(name.substring(prefix.length())));
            }
        }
        return found;
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
