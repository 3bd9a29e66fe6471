package io.huiyin.infrastructure.store;

import io.netty.buffer.Unpooled;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the frames of a file up to its end or to the first one that is not whole. */
final class FrameReader {

    private FrameReader() {}

    /**
     * Hands the effects over in the order in which they happened.
     *
     * @return how many bytes from the beginning are whole frames
     */
    static long read(Path file, Consumer<Effect> to) throws IOException {
        long size = Files.size(file);
        long whole = 0;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (size - whole >= Frames.HEADER) {
                int length = in.readInt();
                int checksum = in.readInt();
                if (length <= 0 || length > size - whole - Frames.HEADER) {
                    return whole;
                }
                byte[] payload = in.readNBytes(length);
                if (Frames.checksum(payload) != checksum) {
                    return whole;
                }
                Frames.decode(Unpooled.wrappedBuffer(payload)).forEach(to);
                whole += Frames.HEADER + length;
            }
        }
        return whole;
    }
}
