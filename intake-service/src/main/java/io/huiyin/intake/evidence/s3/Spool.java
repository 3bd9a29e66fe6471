package io.huiyin.intake.evidence.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Content on its way, on the disk without a name: gone with the last one who has it open, also after a crash. */
final class Spool implements AutoCloseable {

    private final FileChannel channel;
    private final long bytes;

    private Spool(FileChannel channel, long bytes) {
        this.channel = channel;
        this.bytes = bytes;
    }

    static Spool of(InputStream content) throws IOException {
        var file = Files.createTempFile("huiyin-evidence-", null);
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            Files.delete(file);
            return new Spool(channel, content.transferTo(Channels.newOutputStream(channel)));
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    long bytes() {
        return bytes;
    }

    /** From the beginning, each time. */
    InputStream read() {
        return Channels.newInputStream(new FromStart(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A reader with a position of its own. */
    private static final class FromStart implements java.nio.channels.ReadableByteChannel {

        private final FileChannel channel;
        private long position;

        FromStart(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            var read = channel.read(target, position);
            position += Math.max(0, read);
            return read;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {
            // The spool closes what they all read from.
        }
    }
}
