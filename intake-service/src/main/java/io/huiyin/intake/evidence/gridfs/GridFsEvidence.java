package io.huiyin.intake.evidence.gridfs;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import io.huiyin.intake.evidence.EvidenceStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonString;
import org.bson.BsonValue;

/** One GridFS file for each key, in chunks of 255 KiB beside the complaints. */
public final class GridFsEvidence implements EvidenceStore {

    private static final String BUCKET = "evidence_bytes";

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    public GridFsEvidence(MongoDatabase database) {
        this.database = database;
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    @Override
    public void store(UUID key, InputStream content) throws IOException {
        try (var upload = bucket.openUploadStream(id(key), key.toString())) {
            try {
                content.transferTo(upload);
            } catch (IOException | RuntimeException failed) {
                upload.abort();
                throw failed;
            }
        }
    }

    @Override
    public Optional<InputStream> open(UUID key) {
        return bucket.find(Filters.eq("_id", id(key))).first() == null
                ? Optional.empty()
                : Optional.of(bucket.openDownloadStream(id(key)));
    }

    /** Not by the driver's own means, which take a file that was never finished for an error. */
    @Override
    public void delete(UUID key) {
        database.getCollection(BUCKET + ".files").deleteOne(Filters.eq("_id", id(key)));
        database.getCollection(BUCKET + ".chunks").deleteMany(Filters.eq("files_id", id(key)));
    }

    @Override
    public String toString() {
        return "GridFS " + database.getName() + "." + BUCKET;
    }

    private static BsonValue id(UUID key) {
        return new BsonString(key.toString());
    }
}
