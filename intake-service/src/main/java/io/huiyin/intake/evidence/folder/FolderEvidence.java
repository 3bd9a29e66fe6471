package io.huiyin.intake.evidence.folder;

import io.huiyin.intake.evidence.EvidenceStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One file for each key, in 256 folders by its first two digits. A file appears under its name only when all of it is on
 * the disk.
 * What it makes, nobody else on the machine may read, where the file system knows of people; a folder that was there keeps its rights.
 */
public final class FolderEvidence implements EvidenceStore {

    private static final int BUFFER = 64 * 1024;
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path root;

    private FolderEvidence(Path root) {
        this.root = root;
    }

    /** @throws IOException where the folder cannot be made or written to */
    public static FolderEvidence in(Path root) throws IOException {
        Files.createDirectories(root, ownerOnly(root, "rwx------"));
        Files.delete(Files.createTempFile(root, "probe", null));
        return new FolderEvidence(root);
    }

    @Override
    public void store(UUID key, InputStream content) throws IOException {
        var part = part(key);
        var file = file(key);
        var folder = Files.createDirectories(folder(key), ownerOnly(root, "rwx------"));
        try {
            write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(folder);
            forceFolder(root);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
    }

    private static void write(Path part, InputStream content) throws IOException {
        try (var channel = FileChannel.open(part, NEW, ownerOnly(part, "rw-------"))) {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** The name of a new file lies in its folder, which has to reach the disk as well. */
    private static void forceFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(UUID key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(file(key)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(UUID key) throws IOException {
        Files.deleteIfExists(part(key));
        Files.deleteIfExists(file(key));
    }

    @Override
    public String toString() {
        return "folder " + root;
    }

    private Path file(UUID key) {
        return folder(key).resolve(key.toString());
    }

    private Path part(UUID key) {
        return folder(key).resolve(key + ".part");
    }

    private Path folder(UUID key) {
        return root.resolve(key.toString().substring(0, 2));
    }
}
