package io.huiyin.infrastructure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskIntegrationTests {

    @TempDir
    private Path directory;

    private final Disk disk = new Disk();
    private FileJournal journal;
    private StoreServer server;
    private MongoClient client;
    private MongoCollection<Document> complaints;

    @BeforeEach
    void start() throws IOException {
        var files = new StoreFiles(directory);
        journal = new FileJournal(files, 1, true, file -> disk.over(ChannelFile.open(file)));
        server = StoreServer.start(
                new StoreBackend(journal, Capacity.unlimited(), new StoredDocuments()), "127.0.0.1", 0);
        client = MongoClients.create("mongodb://127.0.0.1:" + server.port());
        complaints = client.getDatabase("intake").getCollection("complaints");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        journal.close();
    }

    @Test
    void nothingIsAcknowledgedOrShownUntilThereIsSpaceAgain() throws IOException {
        complaints.insertOne(new Document("_id", 1));

        disk.room = 20;
        assertThatRefusedForLackOfSpace(() -> complaints.insertOne(new Document("_id", 2)));
        assertThatRefusedForLackOfSpace(() -> complaints.insertOne(new Document("_id", 3)));
        assertThatRefusedForLackOfSpace(() -> complaints.countDocuments());
        disk.room = Long.MAX_VALUE;
        complaints.insertOne(new Document("_id", 4));

        assertThat(complaints.countDocuments()).isEqualTo(3);
        assertThat(Recovery.of(new StoreFiles(directory)).documents().take("intake.complaints"))
                .hasSize(3);
    }

    @Test
    void afterAFailedFlushOnlyANewStartHelps() {
        complaints.insertOne(new Document("_id", 1));

        disk.flushes = false;
        assertThatRefusedForLackOfSpace(() -> complaints.insertOne(new Document("_id", 2)));
        disk.flushes = true;

        assertThatRefusedForLackOfSpace(() -> complaints.countDocuments());
    }

    private static void assertThatRefusedForLackOfSpace(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(MongoCommandException.class, e -> {
            assertThat(e.getErrorCode()).isEqualTo(JournalUnwritable.OUT_OF_DISK_SPACE);
            assertThat(e.getErrorMessage()).contains("The store cannot write");
        });
    }

    /** Takes as many bytes as there is room for, then fails in the middle of a write, as a real one does. */
    private static final class Disk {

        private volatile long room = Long.MAX_VALUE;
        private volatile boolean flushes = true;

        AppendFile over(AppendFile file) {
            return new AppendFile() {
                @Override
                public void append(ByteBuffer bytes) throws IOException {
                    if (bytes.remaining() <= room) {
                        file.append(bytes);
                        return;
                    }
                    file.append(bytes.slice(bytes.position(), (int) room));
                    throw new IOException("No space left on device");
                }

                @Override
                public void cutTo(long length) throws IOException {
                    file.cutTo(length);
                }

                @Override
                public void force() throws IOException {
                    if (!flushes) {
                        throw new IOException("Input/output error");
                    }
                    file.force();
                }

                @Override
                public void close() throws IOException {
                    file.close();
                }
            };
        }
    }
}
