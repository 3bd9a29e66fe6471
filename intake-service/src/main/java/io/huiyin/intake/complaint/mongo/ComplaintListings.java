package io.huiyin.intake.complaint.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.huiyin.intake.complaint.Complaint;
import io.huiyin.intake.complaint.Listing;
import io.huiyin.messaging.autoconfigure.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets lists find complaints that were stored before they were listed, or listed in an older form, and duplicates too, which
 * are found by the same pieces of text. Goes through those only, a batch at a time; broken off, it goes on with the rest at the next start.
 *
 * <p>A listing follows from the complaint, so the complaint keeps its version. One that changed since it was read is
 * left alone, as it was listed with the change.
 */
public final class ComplaintListings implements Migration {

    /** So many long texts fit into a small heap several times. */
    private static final int BATCH = 200;

    private static final Logger log = LoggerFactory.getLogger(ComplaintListings.class);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    @Override
    public void migrate(MongoDatabase database) {
        var listed = 0L;
        var batch = new ArrayList<BsonDocument>(BATCH);
        try (var cursor = database.getCollection(MongoComplaints.COLLECTION, BsonDocument.class)
                .find(Filters.and(ofAnOlderForm(), Filters.exists(Fields.COMPLAINT)))
                .projection(Projections.include("version", Fields.COMPLAINT))
                .batchSize(BATCH)
                .cursor()) {
            while (cursor.hasNext()) {
                batch.add(cursor.next());
                if (batch.size() == BATCH || !cursor.hasNext()) {
                    listed += list(batch, database);
                    batch.clear();
                }
            }
        }
        if (listed > 0) {
            log.info("lists find {} complaints of before", listed);
        }
    }

    /** Equality only, so that an index answers it. */
    static Bson ofAnOlderForm() {
        var older = new ArrayList<Integer>();
        older.add(null);
        for (int form = 1; form < Listing.FORM; form++) {
            older.add(form);
        }
        return Filters.in(Fields.FORM, older);
    }

    /** How many were listed, of some that were read. */
    static int list(List<BsonDocument> read, MongoDatabase database) {
        var writes = new ArrayList<WriteModel<BsonDocument>>();
        for (var document : read) {
            complaint(document, database)
                    .ifPresent(complaint -> writes.add(new UpdateOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", document.get("_id")),
                                    Filters.eq("version", document.get("version"))),
                            Updates.combine(
                                    Updates.set(Fields.LISTING, Listing.of(complaint)),
                                    Updates.set(
                                            Fields.DUPLICATE_KEYS,
                                            complaint.facts().said().keys())))));
        }
        return writes.isEmpty()
                ? 0
                : database.getCollection(MongoComplaints.COLLECTION, BsonDocument.class)
                        .withWriteConcern(WriteConcern.MAJORITY)
                        .bulkWrite(writes, UNORDERED)
                        .getMatchedCount();
    }

    /** One that cannot be read must not keep the service from starting. */
    private static Optional<Complaint> complaint(BsonDocument document, MongoDatabase database) {
        var complaint = document.getDocument("state").getDocument("complaint");
        try {
            return Optional.of(database.getCodecRegistry()
                    .get(Complaint.class)
                    .decode(
                            new BsonDocumentReader(complaint),
                            DecoderContext.builder().build()));
        } catch (RuntimeException unreadable) {
            log.warn(
                    "lists do not find complaint {}, which cannot be read: {}",
                    document.getString("_id").getValue(),
                    unreadable.getClass().getName());
            return Optional.empty();
        }
    }
}
