package io.huiyin.intake.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the bytes of evidence lie. A key is drawn at random by us and tells nothing; names and types are kept elsewhere.
 * One contract test runs over all implementations.
 */
public interface EvidenceStore {

    /**
     * Keeps the content to its end. Once this returns, the bytes are as safe as the store can make them.
     *
     * @param key never used before
     * @throws IOException where the content breaks off or the store fails; nothing can be opened under the key then, and
     *     {@link #delete} removes what may be left of it
     */
    void store(UUID key, InputStream content) throws IOException;

    /** Empty where nothing is kept under the key. */
    Optional<InputStream> open(UUID key) throws IOException;

    /** Removes what lies under the key, also what an interrupted {@link #store} left; nothing there is fine. */
    void delete(UUID key) throws IOException;
}
