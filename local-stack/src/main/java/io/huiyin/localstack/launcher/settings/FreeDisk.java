package io.huiyin.localstack.launcher.settings;

import java.util.Optional;
import java.util.function.LongSupplier;

/** Notices that a disk is running full before the one who looks for the reason finds seven logs that each know a part of it. */
public final class FreeDisk {

    /** The broker gives up somewhere below. */
    private static final long LITTLE = 32L * 1024 * 1024;

    private final Home home;
    private final LongSupplier freeBytes;
    private boolean full;

    public FreeDisk(Home home) {
        this(home, () -> home.root().toFile().getUsableSpace());
    }

    FreeDisk(Home home, LongSupplier freeBytes) {
        this.home = home;
        this.freeBytes = freeBytes;
    }

    /** What is to be said, once for each change. */
    public Optional<String> news() {
        var free = freeBytes.getAsLong();
        if (full == (free < LITTLE)) {
            return Optional.empty();
        }
        full = !full;
        return Optional.of(
                full
                        ? "Only %d MiB are free on the disk of %s: nothing new is taken in. Free some; everything goes on by itself."
                                .formatted(free >> 20, home.root())
                        : "There is space on the disk of %s again.".formatted(home.root()));
    }
}
