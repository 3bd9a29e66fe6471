package io.huiyin.intake.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies in the store is not what went on record, or nothing lies there any more. */
public final class AlteredEvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlteredEvidenceException(String complaint, String evidence, @Nullable UUID key) {
        super("evidence %s of complaint %s is not what went on record; it lies under %s"
                .formatted(evidence, complaint, key == null ? "no key" : key));
    }
}
