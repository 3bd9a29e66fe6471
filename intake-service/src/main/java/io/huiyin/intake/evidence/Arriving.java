package io.huiyin.intake.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file whose beginning was read. One whose parts decide waits on the disk until its end is there, since only all of it
 * tells; everything else goes straight on. On the disk it loses its name as soon as it was looked into; what a crash leaves
 * before that is found by {@link #sweep}.
 */
final class Arriving implements AutoCloseable {

    /** Where files wait. */
    static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private static final String PREFIX = "huiyin-evidence-";
    private static final Logger log = LoggerFactory.getLogger(Arriving.class);

    private final InputStream content;
    private final boolean waited;
    private final boolean accepted;

    private Arriving(InputStream content, boolean waited, boolean accepted) {
        this.content = content;
        this.waited = waited;
        this.accepted = accepted;
    }

    static Arriving of(byte[] head, InputStream rest, AcceptedType type) throws IOException {
        return of(head, rest, type, FOLDER);
    }

    /** @throws IOException where it breaks off; then nothing is left on the disk */
    static Arriving of(byte[] head, InputStream rest, AcceptedType type, Path folder) throws IOException {
        var all = new SequenceInputStream(new ByteArrayInputStream(head), rest);
        if (!type.hasParts()) {
            return new Arriving(all, false, true);
        }
        var file = Files.createTempFile(folder, PREFIX, null);
        try {
            fill(file, all);
            var accepted =
                    type == AcceptedType.OUTLOOK ? OutlookParts.acceptable(file) : OfficeParts.acceptable(file, type);
            return new Arriving(Files.newInputStream(file), true, accepted);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Into the file as it was made, for nobody else to read: one that replaced it could be read by all. */
    private static void fill(Path file, InputStream content) throws IOException {
        try (var target = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            content.transferTo(target);
        }
    }

    /**
     * Removes what a crash left.
     *
     * @param folder where files wait; others may keep theirs there too
     * @param before nothing that was written to since then is touched, as it may still be arriving
     * @return how many were removed
     */
    static int sweep(Path folder, Instant before) throws IOException {
        var removed = 0;
        try (var files = Files.newDirectoryStream(folder, PREFIX + "*.tmp")) {
            for (var file : files) {
                if (isLeft(file, before) && remove(file)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    private static boolean isLeft(Path file, Instant before) {
        try {
            var seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return seen.isRegularFile() && seen.lastModifiedTime().toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    /** What another user of the machine left is for that one to remove. */
    private static boolean remove(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException notOurs) {
            log.debug("{} stays: {}", file, notOurs.toString());
            return false;
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
        if (waited) {
            content.close();
        }
    }
}
