package io.huiyin.intake.evidence.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.Work.Evidence;
import io.huiyin.intake.evidence.Looks.Look;
import java.time.Instant;
import java.util.List;

/**
 * A file as a caller sees it.
 *
 * @param looks the latest downloads, newest first
 */
record EvidenceView(
        String id,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        Party by,
        Instant at,
        List<Seen> looks,
        String content) {

    /** Who downloaded it when. */
    record Seen(Party by, Instant at) {}

    static EvidenceView of(String complaint, Evidence file, List<Look> looks) {
        return new EvidenceView(
                file.id(),
                file.fileName(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                file.by(),
                file.at(),
                looks.stream()
                        .filter(look -> look.evidence().equals(file.id()))
                        .map(look -> new Seen(look.by(), look.at()))
                        .toList(),
                "/complaints/" + complaint + "/evidence/" + file.id());
    }
}
