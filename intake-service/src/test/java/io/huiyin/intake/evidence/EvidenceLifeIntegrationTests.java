package io.huiyin.intake.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.huiyin.fixtures.TestStore;
import io.huiyin.intake.evidence.TakeInEvidence.Done;
import io.huiyin.intake.evidence.TakeInEvidence.Refused;
import io.huiyin.intake.evidence.TakeInEvidence.Taken;
import io.huiyin.intake.evidence.folder.FolderEvidence;
import io.huiyin.intake.evidence.mongo.EvidenceIndexes;
import io.huiyin.intake.evidence.mongo.MongoShelf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first byte to the sweep, with a folder and a store, and a clock that the test turns. */
class EvidenceLifeIntegrationTests {

    private static final TestStore MONGO = TestStore.start();
    private static final MongoClient CLIENT = MongoClients.create(MONGO.uri());
    private static final Limits LIMITS = new Limits(100_000, Duration.ofMinutes(5), Duration.ofDays(1));
    private static final byte[] NOTE = "They gave me too little.".getBytes(UTF_8);

    @TempDir
    Path folder = Path.of("");

    private final Set<String> onRecord = new HashSet<>();
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private EvidenceStore store = new NoStore();
    private Shelf shelf = new MongoShelf(database("none"));

    @BeforeEach
    void open() throws IOException {
        var database = database("life" + UUID.randomUUID());
        new EvidenceIndexes().migrate(database);
        shelf = new MongoShelf(database);
        store = FolderEvidence.in(folder);
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        MONGO.close();
    }

    @Test
    void whatWasTakenInIsHandedOutByteForByte() throws IOException {
        var file = taken("e1");

        assertThat(file.fileName()).isEqualTo("note.txt");
        assertThat(file.bytes()).isEqualTo(NOTE.length);
        assertThat(handedOut(file)).isEqualTo(NOTE);
    }

    @Test
    void alteredBytesAreNotHandedOut() throws IOException {
        var file = taken("e1");
        Files.write(onlyFile(), "They gave me too much.".getBytes(UTF_8));

        assertThatThrownBy(() -> handedOut(file)).isInstanceOf(AlteredEvidenceException.class);
    }

    @Test
    void bytesThatAreAlteredBetweenCheckAndSendingAreKeptBackAtTheEnd() throws IOException {
        var file = taken("e1");
        var checked = new HandOutEvidence(store, shelf).check("c", file);
        Files.write(onlyFile(), "They gave me too litter.".getBytes(UTF_8));
        var sent = new ByteArrayOutputStream();

        assertThatThrownBy(() -> checked.sendTo(sent)).isInstanceOf(AlteredEvidenceException.class);
        assertThat(sent.size()).isLessThan(NOTE.length);
    }

    @Test
    void missingBytesAreTold() throws IOException {
        var file = taken("e1");
        Files.delete(onlyFile());

        assertThatThrownBy(() -> handedOut(file)).isInstanceOf(AlteredEvidenceException.class);
    }

    @Test
    void aRefusalLeavesNothing() throws IOException {
        assertThatThrownBy(() -> take("e1", stream(NOTE), () -> new Refused<>(new IllegalStateException("closed"))))
                .hasMessage("closed");

        assertThat(files()).isEmpty();
        assertThat(unsettledIn(Duration.ofDays(2))).isEmpty();
    }

    @Test
    void theLargestFileIsTakenAndOneByteMoreIsNot() throws IOException {
        var largest = "x".repeat(100_000).getBytes(UTF_8);
        take("e1", stream(largest), () -> new Done<>(1));

        assertThatThrownBy(() -> take("e2", stream("x".repeat(100_001).getBytes(UTF_8)), () -> new Done<>(1)))
                .isInstanceOf(TooLargeException.class);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() throws IOException {
        var slow = new SequenceInputStream(stream("x".repeat(70_000).getBytes(UTF_8)), new InputStream() {
            @Override
            public int read() {
                now = now.plusSeconds(61);
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        });

        assertThatThrownBy(() -> take("e1", slow, () -> new Done<>(1))).isInstanceOf(TooSlowException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void anEmptyFileAndOneOfNoAcceptedTypeAreNotStored() throws IOException {
        assertThat(take("e1", stream(new byte[0]), () -> new Done<>(1))).isInstanceOf(TakeInEvidence.Empty.class);
        assertThat(take("e1", stream(new byte[] {0, 1}), () -> new Done<>(1)))
                .isInstanceOf(TakeInEvidence.NotAccepted.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void bytesThatNeverWentOnRecordAreRemovedAfterADayAndNotBefore() throws IOException {
        crashBeforeGoingOnRecord("e1");

        now = now.plus(Duration.ofHours(23));
        assertThat(sweep()).isZero();
        assertThat(files()).hasSize(1);

        now = now.plus(Duration.ofHours(2));
        assertThat(sweep()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void aCrashAfterGoingOnRecordLosesNothing() throws IOException {
        crashBeforeGoingOnRecord("e1");
        onRecord.add("e1");
        var file = new EvidenceFile("e1", "note.txt", "text/plain", NOTE.length, sha256());

        assertThat(handedOut(file)).isEqualTo(NOTE);
        now = now.plus(Duration.ofDays(2));
        assertThat(sweep()).isZero();
        assertThat(handedOut(file)).isEqualTo(NOTE);
        assertThat(unsettledIn(Duration.ofDays(9))).isEmpty();
    }

    @Test
    void ofTwoUploadsOfTheSameFileOneIsKept() throws IOException {
        var file = taken("e1");
        taken("e1");

        assertThat(files()).hasSize(1);
        assertThat(handedOut(file)).isEqualTo(NOTE);
    }

    @Test
    void whatAKilledProcessLeftOfASecondUploadIsSweptAndTheFirstStays() throws IOException {
        var file = taken("e1");
        onRecord.add("e1");
        crashBeforeGoingOnRecord("e1");
        assertThat(files()).hasSize(2);

        now = now.plus(Duration.ofDays(2));
        assertThat(sweep()).isEqualTo(1);
        assertThat(files()).hasSize(1);
        assertThat(handedOut(file)).isEqualTo(NOTE);
    }

    private void crashBeforeGoingOnRecord(String evidence) {
        assertThatThrownBy(() -> take(evidence, stream(NOTE), () -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
    }

    private EvidenceFile taken(String evidence) throws IOException {
        return ((Taken<Integer>) take(evidence, stream(NOTE), () -> new Done<>(1))).file();
    }

    private TakeInEvidence.Result<Integer> take(
            String evidence, InputStream content, Supplier<TakeInEvidence.Recorded<Integer>> record)
            throws IOException {
        return new TakeInEvidence(store, shelf, LIMITS, () -> now)
                .execute("c", evidence, "note.txt", content, _ -> record.get());
    }

    private byte[] handedOut(EvidenceFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        new HandOutEvidence(store, shelf).check("c", file).sendTo(out);
        return out.toByteArray();
    }

    private int sweep() throws IOException {
        return new SweepOrphans(store, shelf, one -> onRecord.contains(one.evidence()), LIMITS, () -> now).execute();
    }

    private List<Shelf.Unsettled> unsettledIn(Duration later) {
        return shelf.unsettled(now.plus(later), 10);
    }

    private Path onlyFile() throws IOException {
        return files().getFirst();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String sha256() throws IOException {
        var measured = new Measured(stream(NOTE));
        measured.readAllBytes();
        return measured.hash();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static MongoDatabase database(String name) {
        return CLIENT.getDatabase(name);
    }
}
