package io.huiyin.intake.evidence;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Stands where a test has not opened its store yet. */
final class NoStore implements EvidenceStore {

    @Override
    public void store(UUID key, InputStream content) {
        throw new IllegalStateException("not open yet");
    }

    @Override
    public Optional<InputStream> open(UUID key) {
        throw new IllegalStateException("not open yet");
    }

    @Override
    public void delete(UUID key) {
        throw new IllegalStateException("not open yet");
    }
}
