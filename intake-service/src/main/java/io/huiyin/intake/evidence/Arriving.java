package io.huiyin.intake.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file whose beginning was read. One that could hold macros waits on the disk until its end is there, since only all of it
 * tells; everything else goes straight on.
 */
final class Arriving implements AutoCloseable {

    private final InputStream content;
    private final @Nullable Path waiting;
    private final boolean accepted;

    private Arriving(InputStream content, @Nullable Path waiting, boolean accepted) {
        this.content = content;
        this.waiting = waiting;
        this.accepted = accepted;
    }

    /** @throws IOException where it breaks off; then nothing is left on the disk */
    static Arriving of(byte[] head, InputStream rest, AcceptedType type) throws IOException {
        var all = new SequenceInputStream(new ByteArrayInputStream(head), rest);
        if (!type.hasParts()) {
            return new Arriving(all, null, true);
        }
        var file = Files.createTempFile("huiyin-evidence-", null);
        try {
            Files.copy(all, file, StandardCopyOption.REPLACE_EXISTING);
            var accepted = OfficeParts.acceptable(file, type);
            return new Arriving(Files.newInputStream(file), file, accepted);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** Whether all that was seen of it may be taken in. */
    boolean accepted() {
        return accepted;
    }

    InputStream content() {
        return content;
    }

    /** What it was read from stays open: that belongs to whoever passed it. */
    @Override
    public void close() throws IOException {
        if (waiting != null) {
            content.close();
            Files.deleteIfExists(waiting);
        }
    }
}
