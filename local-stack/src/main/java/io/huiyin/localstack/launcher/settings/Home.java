package io.huiyin.localstack.launcher.settings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory with everything that running leaves behind: data, logs, pid files and unpacked programs. */
public record Home(Path root) {

    /** Less than this and a broker in the middle of a write is the one who finds out. */
    private static final long LEAST_FREE_BYTES = 600L * 1024 * 1024;

    public Path data() {
        return root.resolve("data");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path lib() {
        return root.resolve("lib");
    }

    /** Written by the sign-in server at its first start. */
    public Path password() {
        return data().resolve("sign-in").resolve("people.password");
    }

    /** The ports that the running stack was started with. */
    public Path portsInUse() {
        return run().resolve("ports.properties");
    }

    /** There while everything has become healthy and was not stopped. */
    public Path upMark() {
        return run().resolve("up");
    }

    /**
     * Makes the directories.
     *
     * @throws CannotProceed where that is not allowed, or hardly any disk is left
     */
    public Home prepare() {
        try {
            for (var directory : new Path[] {data(), logs(), run(), lib()}) {
                Files.createDirectories(directory);
                if (!Files.isWritable(directory)) {
                    throw new AccessDeniedException(directory.toString());
                }
            }
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new CannotProceed(
                        "Only %d MiB are free on the disk of %s; Huiyin needs at least %d MiB. Free some, or name another disk with HUIYIN_HOME."
                                .formatted(free >> 20, root, LEAST_FREE_BYTES >> 20));
            }
            return this;
        } catch (AccessDeniedException e) {
            throw new CannotProceed(
                    "No permission to write to " + e.getFile() + "; change its owner or set HUIYIN_HOME.", e);
        } catch (IOException e) {
            throw new CannotProceed(
                    "Cannot make the directory " + root + " (" + e.getMessage()
                            + "); name another one with HUIYIN_HOME.",
                    e);
        }
    }
}
