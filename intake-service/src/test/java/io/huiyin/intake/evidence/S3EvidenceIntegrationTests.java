package io.huiyin.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.evidence.s3.Bucket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Against {@link S3InMemory}, which speaks as much of the protocol as the adapter needs. */
class S3EvidenceIntegrationTests extends EvidenceStoreContract {

    private static final S3InMemory SERVER = S3InMemory.start("evidence");

    private final EvidenceStore store = bucket("evidence", SERVER.address()).open();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Override
    EvidenceStore store() {
        return store;
    }

    @Test
    void aRequestIsSignedForTheBucketByItsPath() throws IOException {
        store.store(UUID.randomUUID(), new ByteArrayInputStream(new byte[3]));

        assertThat(SERVER.lastAuthorization()).contains("Credential=id/", "/cn-north-1/s3/aws4_request");
    }

    @Test
    void aBucketThatIsNotThereIsAFailureAndNoMissingFile() {
        var other = bucket("other", SERVER.address()).open();

        assertThatThrownBy(() -> other.open(UUID.randomUUID())).isInstanceOf(IOException.class);
    }

    private static Bucket bucket(String name, URI address) {
        return new Bucket(name, "cn-north-1", address, "id", "secret");
    }
}
