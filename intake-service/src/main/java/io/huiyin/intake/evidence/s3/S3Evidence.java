package io.huiyin.intake.evidence.s3;

import io.huiyin.intake.evidence.EvidenceStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * One object for each key. S3 wants to know how long an object is before it begins, and may have to be told twice: so
 * the content goes through a file that has no name any more and ends with the process.
 */
public final class S3Evidence implements EvidenceStore {

    private static final String BINARY = "application/octet-stream";

    private final S3Client client;
    private final String bucket;

    public S3Evidence(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void store(UUID key, InputStream content) throws IOException {
        try (var spool = Spool.of(content)) {
            client.putObject(
                    request -> request.bucket(bucket).key(key.toString()),
                    RequestBody.fromContentProvider(
                            ContentStreamProvider.fromInputStreamSupplier(spool::read), spool.bytes(), BINARY));
        } catch (SdkException failed) {
            throw new IOException("the bucket did not take " + key, failed);
        }
    }

    @Override
    public Optional<InputStream> open(UUID key) throws IOException {
        try {
            return Optional.of(
                    client.getObject(request -> request.bucket(bucket).key(key.toString())));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (SdkException failed) {
            throw new IOException("the bucket did not hand out " + key, failed);
        }
    }

    @Override
    public void delete(UUID key) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key.toString()));
        } catch (SdkException failed) {
            throw new IOException("the bucket did not delete " + key, failed);
        }
    }

    @Override
    public String toString() {
        return "bucket " + bucket;
    }
}
