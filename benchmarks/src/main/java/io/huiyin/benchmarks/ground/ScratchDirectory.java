package io.huiyin.benchmarks.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory that goes when the benchmark ends. */
public record ScratchDirectory(Path path) implements AutoCloseable {

    public static ScratchDirectory create() {
        try {
            return new ScratchDirectory(Files.createTempDirectory("huiyin-benchmark-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** May be called again. */
    @Override
    public void close() {
        if (Files.notExists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
