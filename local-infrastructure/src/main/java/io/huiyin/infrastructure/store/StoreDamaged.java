package io.huiyin.infrastructure.store;

import java.io.IOException;
import java.nio.file.Path;

/** The files do not belong together: starting would silently lose something. */
final class StoreDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    StoreDamaged(Path file, String how) {
        super("the store's file " + file + " " + how
                + "; restore the directory from a copy, or move it away to start empty");
    }
}
