package io.huiyin.infrastructure.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file that only grows at its end; the seam where a test makes a disk full. */
interface AppendFile extends AutoCloseable {

    /** May have written a part of it when it fails. */
    void append(ByteBuffer bytes) throws IOException;

    void cutTo(long length) throws IOException;

    void force() throws IOException;

    @Override
    void close() throws IOException;

    interface Opener {

        AppendFile open(Path file) throws IOException;
    }
}
