package io.huiyin.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.huiyin.fixtures.TestStore;
import io.huiyin.intake.evidence.gridfs.GridFsEvidence;
import java.io.IOException;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GridFsEvidenceIntegrationTests extends EvidenceStoreContract {

    private static final TestStore MONGO = TestStore.start();
    private static final MongoClient CLIENT = MongoClients.create(MONGO.uri());
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("evidence");

    private final EvidenceStore store = new GridFsEvidence(DATABASE);

    @AfterAll
    static void close() {
        CLIENT.close();
        MONGO.close();
    }

    @Override
    EvidenceStore store() {
        return store;
    }

    @Test
    void chunksThatAKilledProcessLeftAreDeleted() throws IOException {
        var key = UUID.randomUUID();
        var chunks = DATABASE.getCollection("evidence_bytes.chunks");
        chunks.insertOne(
                new Document("_id", "half").append("files_id", key.toString()).append("n", 0));

        assertThat(store.open(key)).isEmpty();
        store.delete(key);

        assertThat(chunks.countDocuments(new Document("files_id", key.toString())))
                .isZero();
    }
}
