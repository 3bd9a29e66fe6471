package io.huiyin.infrastructure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTests {

    private static final String COMPLAINTS = "intake.complaints";

    @TempDir
    private Path directory;

    private StoreFiles files;

    @BeforeEach
    void files() {
        files = new StoreFiles(directory);
    }

    @Test
    void whereverTheTailIsTornTheWholeFramesBeforeItAreKept() throws IOException {
        var ends = new long[6];
        try (var journal = journal(1)) {
            for (int n = 1; n <= 5; n++) {
                journal.append(List.of(put(n, "document " + n), put(n + 100, "its twin")));
                ends[n] = journal.length();
            }
        }
        var complete = Files.readAllBytes(files.journal(1));

        for (int cut = 0; cut <= complete.length; cut++) {
            Files.write(files.journal(1), Arrays.copyOf(complete, cut));

            var recovered = Recovery.of(files);

            int whole = 0;
            while (whole < 5 && ends[whole + 1] <= cut) {
                whole++;
            }
            assertThat(recovered.documents().take(COMPLAINTS)).hasSize(2 * whole);
            assertThat(recovered.journalBytes()).isEqualTo(ends[whole]);
            assertThat(files.journal(1)).hasSize(ends[whole]);
        }
    }

    @Test
    void aByteThatFlippedEndsTheJournalBeforeIt() throws IOException {
        long firstEnd;
        try (var journal = journal(1)) {
            journal.append(List.of(put(1, "sound")));
            firstEnd = journal.length();
            journal.append(List.of(put(2, "flipped")));
        }
        flip(files.journal(1), firstEnd + 30);

        var recovered = Recovery.of(files);

        assertThat(recovered.documents().take(COMPLAINTS)).containsOnlyKeys(1L);
        assertThat(directory.toFile().list()).anyMatch(name -> name.contains(".tail-"));
    }

    @Test
    void journalsAreReadInTheirOrderUponTheNewestSnapshot() throws IOException {
        write(1, put(1, "from before the snapshot"));
        writeSnapshot(2, put(1, "one"), put(2, "two"));
        write(2, put(2, "two again"), new Effect.Remove(COMPLAINTS, 1));
        write(3, put(3, "three"));

        var recovered = Recovery.of(files);

        assertThat(recovered.documents().take(COMPLAINTS))
                .isEqualTo(new TreeMap<>(Map.of(2L, named("two again"), 3L, named("three"))));
        assertThat(recovered.generation()).isEqualTo(3);
    }

    @Test
    void aSnapshotThatWasNotFinishedDoesNotCount() throws IOException {
        write(1, put(1, "one"));
        Files.writeString(files.unfinishedSnapshot(2), "half");
        write(2, put(2, "two"));

        var recovered = Recovery.of(files);

        assertThat(recovered.documents().take(COMPLAINTS)).containsOnlyKeys(1L, 2L);
        assertThat(files.unfinishedSnapshot(2)).doesNotExist();
    }

    @Test
    void aMissingJournalStopsTheStart() throws IOException {
        write(1, put(1, "one"));
        write(3, put(3, "three"));

        assertThatThrownBy(() -> Recovery.of(files))
                .isInstanceOf(StoreDamaged.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void damageInsideAnOlderJournalStopsTheStart() throws IOException {
        write(1, put(1, "one"));
        write(2, put(2, "two"));
        flip(files.journal(1), 20);

        assertThatThrownBy(() -> Recovery.of(files))
                .isInstanceOf(StoreDamaged.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void aDroppedCollectionStaysDropped() throws IOException {
        write(1, put(1, "one"), new Effect.Drop(COMPLAINTS), put(0, "anew"));

        assertThat(Recovery.of(files).documents().take(COMPLAINTS)).containsOnlyKeys(0L);
    }

    private FileJournal journal(long generation) throws IOException {
        return new FileJournal(files, generation, false, ChannelFile::open);
    }

    private void write(long generation, Effect... effects) throws IOException {
        try (var journal = journal(generation)) {
            journal.append(List.of(effects));
        }
    }

    private void writeSnapshot(long generation, Effect... effects) throws IOException {
        write(generation, effects);
        Files.move(files.journal(generation), files.snapshot(generation));
    }

    private static void flip(Path file, long at) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x40);
        }
    }

    private static Effect put(long position, String name) {
        return new Effect.Put(COMPLAINTS, position, named(name));
    }

    private static Packed named(String name) {
        return Packed.of(new Document("name", name));
    }
}
