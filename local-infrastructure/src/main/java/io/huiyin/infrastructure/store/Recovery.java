package io.huiyin.infrastructure.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a store finds when it starts.
 *
 * @param documents as they were when the last acknowledged write had happened
 * @param generation of the journal to go on with
 * @param journalBytes altogether, in the journals that the newest snapshot does not replace yet
 */
record Recovery(StoredDocuments documents, long generation, long journalBytes) {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    static Recovery of(StoreFiles files) throws IOException {
        Files.createDirectories(files.directory());
        files.removeUnfinished();
        var documents = new StoredDocuments();
        var snapshots = files.snapshots();
        long first = snapshots.isEmpty() ? 1 : snapshots.last();
        if (!snapshots.isEmpty()) {
            readWhole(files.snapshot(first), documents);
        }
        var journals = files.journals().tailSet(first, true);
        long bytes = 0;
        long expected = first;
        for (long generation : journals) {
            if (generation != expected++) {
                throw new StoreDamaged(files.journal(generation - 1), "is missing");
            }
            bytes += readJournal(files.journal(generation), documents, generation == journals.last());
        }
        return new Recovery(documents, last(journals, first), bytes);
    }

    private static long last(NavigableSet<Long> journals, long otherwise) {
        return journals.isEmpty() ? otherwise : journals.last();
    }

    private static long readJournal(Path journal, StoredDocuments documents, boolean newest) throws IOException {
        if (!newest) {
            return readWhole(journal, documents);
        }
        long whole = FrameReader.read(journal, documents::apply);
        if (whole < Files.size(journal)) {
            cutTail(journal, whole);
        }
        return whole;
    }

    private static long readWhole(Path file, StoredDocuments documents) throws IOException {
        long whole = FrameReader.read(file, documents::apply);
        if (whole < Files.size(file)) {
            throw new StoreDamaged(file, "is damaged after " + whole + " bytes");
        }
        return whole;
    }

    /** The end of a write that was never acknowledged; kept aside all the same, for it could be damage instead. */
    private static void cutTail(Path journal, long whole) throws IOException {
        var aside = journal.resolveSibling(journal.getFileName() + ".tail-" + whole);
        try (var file = FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var tail = FileChannel.open(
                        aside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            LOG.warn(
                    "{} ends in a write that was not finished: {} bytes set aside in {}",
                    journal,
                    file.size() - whole,
                    aside.getFileName());
            file.transferTo(whole, file.size() - whole, tail);
            file.truncate(whole);
        }
    }
}
