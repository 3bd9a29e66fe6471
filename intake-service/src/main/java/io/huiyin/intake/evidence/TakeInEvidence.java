package io.huiyin.intake.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file in: its key is noted, then its bytes are stored, then it goes on record, then the key is settled. Whatever
 * breaks in between leaves at most bytes that {@link SweepOrphans} finds.
 */
public final class TakeInEvidence {

    private static final Logger log = LoggerFactory.getLogger(TakeInEvidence.class);

    private final EvidenceStore store;
    private final Shelf shelf;
    private final Limits limits;
    private final InstantSource clock;
    private final Sniffer sniffer = new Sniffer();

    public TakeInEvidence(EvidenceStore store, Shelf shelf, Limits limits, InstantSource clock) {
        this.store = store;
        this.shelf = shelf;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param evidence the id that the file will have
     * @throws TooLargeException where it has more bytes than allowed
     * @throws TooSlowException where it takes longer than allowed
     * @throws IOException where it breaks off, or the store fails
     */
    public <R> Result<R> execute(
            String complaint, String evidence, String sentName, InputStream content, PutOnRecord<R> onRecord)
            throws IOException {
        var limited = limited(content);
        var head = limited.readNBytes(Sniffer.HEAD);
        if (head.length == 0) {
            return new Empty<>();
        }
        var type = sniffer.sniff(head, FileName.clean(sentName));
        if (type.isEmpty()) {
            return new NotAccepted<>();
        }
        try (var arriving = Arriving.of(head, limited, type.get())) {
            return arriving.accepted()
                    ? keep(complaint, evidence, FileName.of(sentName, type.get()), type.get(), arriving, onRecord)
                    : new NotAccepted<>();
        }
    }

    private <R> Result<R> keep(
            String complaint,
            String evidence,
            String name,
            AcceptedType type,
            Arriving arriving,
            PutOnRecord<R> onRecord)
            throws IOException {
        var all = new Measured(arriving.content());
        var key = UUID.randomUUID();
        shelf.begin(key, complaint, evidence, clock.instant());
        try {
            store.store(key, all);
        } catch (IOException | RuntimeException failed) {
            discard(key);
            throw failed;
        }
        var file = new EvidenceFile(evidence, name, type.mediaType(), all.bytes(), all.hash());
        shelf.stored(key, file.sha256());
        return switch (put(key, file, onRecord)) {
            case Done<R>(var answer) -> {
                if (!shelf.settle(key, evidence)) {
                    discard(key);
                }
                yield new Taken<>(file, answer);
            }
            case Refused<R>(var why) -> {
                discard(key);
                throw why;
            }
        };
    }

    private <R> Recorded<R> put(UUID key, EvidenceFile file, PutOnRecord<R> onRecord) throws IOException {
        try {
            return onRecord.put(file);
        } catch (IOException brokenOff) {
            discard(key);
            throw brokenOff;
        }
    }

    /** What the file of a repeated request is, without storing it again; empty where nothing like it is accepted. */
    public Optional<EvidenceFile> look(String evidence, String sentName, InputStream content) throws IOException {
        var limited = limited(content);
        var head = limited.readNBytes(Sniffer.HEAD);
        var type = sniffer.sniff(head, FileName.clean(sentName));
        if (type.isEmpty()) {
            limited.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        }
        try (var arriving = Arriving.of(head, limited, type.get())) {
            var all = new Measured(arriving.content());
            all.transferTo(OutputStream.nullOutputStream());
            return arriving.accepted()
                    ? Optional.of(new EvidenceFile(
                            evidence,
                            FileName.of(sentName, type.get()),
                            type.get().mediaType(),
                            all.bytes(),
                            all.hash()))
                    : Optional.empty();
        }
    }

    /**
     * Removes what arrived when the service crashed. An upload that is under way was written to within the time that it may take.
     *
     * @return how many files were removed
     */
    public int sweep() throws IOException {
        var before = clock.instant().minus(limits.uploadTime().multipliedBy(2));
        return Arriving.sweep(Arriving.FOLDER, before);
    }

    private Limited limited(InputStream content) {
        return new Limited(content, limits.bytes(), clock.instant().plus(limits.uploadTime()), clock);
    }

    /** Where this fails, the key stays unsettled and is swept later. */
    private void discard(UUID key) {
        try {
            store.delete(key);
            shelf.forget(key);
        } catch (IOException | RuntimeException failed) {
            log.warn("evidence under {} could not be removed and is left to the sweep: {}", key, failed.toString());
        }
    }

    public Limits limits() {
        return limits;
    }

    /** Puts a stored file on record. */
    @FunctionalInterface
    public interface PutOnRecord<R> {

        /**
         * @throws RuntimeException where it is not known whether the file is on record: its bytes stay for the time
         * @throws IOException where it is not, because the caller broke off
         */
        Recorded<R> put(EvidenceFile file) throws IOException;
    }

    /** What putting a file on record came to. */
    public sealed interface Recorded<R> {}

    /** It is on record, now or since an earlier request. */
    public record Done<R>(R answer) implements Recorded<R> {}

    /** It did not go on record, for certain. */
    public record Refused<R>(RuntimeException why) implements Recorded<R> {}

    /** What taking a file in came to. */
    public sealed interface Result<R> {}

    public record Taken<R>(EvidenceFile file, R answer) implements Result<R> {}

    /** It has no bytes. */
    public record Empty<R>() implements Result<R> {}

    /** Its content is of no type that is taken in. */
    public record NotAccepted<R>() implements Result<R> {}
}
