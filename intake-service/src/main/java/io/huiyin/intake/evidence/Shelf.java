package io.huiyin.intake.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows under which key the bytes of which evidence lie. A key is noted before the first byte is stored, so that nothing
 * lies in the store of which nobody knows; it is settled once the file is on record.
 */
public interface Shelf {

    void begin(UUID key, String complaint, String evidence, Instant now);

    /** Notes what was stored in the end. */
    void stored(UUID key, String sha256);

    /** @return false where the evidence lies under another key already, as after two uploads at once */
    boolean settle(UUID key, String evidence);

    void forget(UUID key);

    /** The key of evidence on record: the settled one, else one under which the same bytes were stored. */
    Optional<UUID> find(String evidence, String sha256);

    /** Keys that were begun before a time and not settled since, oldest first. */
    List<Unsettled> unsettled(Instant before, int most);

    /** A key of which it is not known whether its file went on record. */
    record Unsettled(UUID key, String complaint, String evidence) {}
}
