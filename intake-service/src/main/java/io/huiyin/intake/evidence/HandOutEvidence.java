package io.huiyin.intake.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** Hands out what went on record and nothing else: the bytes are digested before the first of them goes out. */
public final class HandOutEvidence {

    private static final int BUFFER = 64 * 1024;

    private final EvidenceStore store;
    private final Shelf shelf;

    public HandOutEvidence(EvidenceStore store, Shelf shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    /**
     * Reads the whole file once.
     *
     * @throws AlteredEvidenceException where it is not what went on record
     */
    public Checked check(String complaint, EvidenceFile file) throws IOException {
        var key = shelf.find(file.id(), file.sha256())
                .orElseThrow(() -> new AlteredEvidenceException(complaint, file.id(), null));
        var checked = new Checked(complaint, file, key);
        checked.sendTo(OutputStream.nullOutputStream());
        return checked;
    }

    /** A file that was what went on record a moment ago. */
    public final class Checked {

        private final String complaint;
        private final EvidenceFile file;
        private final UUID key;

        private Checked(String complaint, EvidenceFile file, UUID key) {
            this.complaint = complaint;
            this.file = file;
            this.key = key;
        }

        /**
         * Sends it, but keeps the end back until all of it was digested again: whoever knows its length sees that
         * something is missing where it was altered meanwhile.
         *
         * @throws AlteredEvidenceException where it was
         */
        public void sendTo(OutputStream target) throws IOException {
            try (var stored = open()) {
                var measured = new Measured(stored);
                var last = new byte[0];
                for (var next = measured.readNBytes(BUFFER); next.length > 0; next = measured.readNBytes(BUFFER)) {
                    target.write(last);
                    last = next;
                }
                if (measured.bytes() != file.bytes() || !measured.hash().equals(file.sha256())) {
                    throw altered();
                }
                target.write(last);
            }
        }

        private InputStream open() throws IOException {
            return store.open(key).orElseThrow(this::altered);
        }

        private AlteredEvidenceException altered() {
            return new AlteredEvidenceException(complaint, file.id(), key);
        }
    }
}
