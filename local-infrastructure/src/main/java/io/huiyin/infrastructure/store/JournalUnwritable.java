package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.nio.file.Path;

/** A write reached memory but not the disk: it is not acknowledged, and nothing is read or written until it is on disk. */
final class JournalUnwritable extends MongoServerError {

    private static final long serialVersionUID = 1L;

    /** What MongoDB itself answers on a full disk. */
    static final int OUT_OF_DISK_SPACE = 14_031;

    JournalUnwritable(Path file, IOException cause) {
        super(
                OUT_OF_DISK_SPACE,
                "OutOfDiskSpace",
                "The store cannot write " + file + " (" + cause.getMessage()
                        + "). Free some disk space; the store goes on by itself.",
                cause);
    }
}
