package io.huiyin.escalation.clocks.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.huiyin.escalation.clocks.CaseFile;
import io.huiyin.escalation.clocks.Escalation;
import io.huiyin.escalation.clocks.Escalations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;

/** Reads escalations out of the documents that the protocol keeps. */
public final class MongoEscalations implements Escalations {

    /** Where the clocks lie. */
    public static final String COLLECTION = "clocks";

    private static final String PHASE = "state.escalation.phase";
    private static final String LEVEL = "state.escalation.level";
    private static final String SINCE = "state.escalation.overdueSince";

    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> documents;

    public MongoEscalations(MongoDatabase database) {
        this.database = database;
        this.documents = database.getCollection(COLLECTION, BsonDocument.class);
    }

    /** One index for each query: of a phase, of a phase and level, of all. */
    public static void migrate(MongoDatabase database) {
        var documents = database.getCollection(COLLECTION);
        var sparse = new IndexOptions().sparse(true);
        documents.createIndex(Indexes.ascending(PHASE, SINCE, "_id"), sparse);
        documents.createIndex(Indexes.ascending(PHASE, LEVEL, SINCE, "_id"), sparse);
        documents.createIndex(Indexes.ascending(SINCE, "_id"), sparse);
    }

    @Override
    public List<Found> find(Wanted wanted) {
        return documents
                .find(condition(wanted))
                .projection(Projections.include("state.about", "state.escalation"))
                .sort(Sorts.ascending(SINCE, "_id"))
                .limit(wanted.limit())
                .map(this::found)
                .into(new ArrayList<>());
    }

    private static Bson condition(Wanted wanted) {
        var conditions = new ArrayList<Bson>();
        var phase = wanted.phase();
        conditions.add(phase == null ? Filters.gte(SINCE, Date.from(Instant.EPOCH)) : Filters.eq(PHASE, phase.name()));
        if (wanted.level() != null) {
            conditions.add(Filters.eq(LEVEL, wanted.level()));
        }
        var after = wanted.after();
        if (after != null) {
            var since = Date.from(after.overdueSince());
            conditions.add(Filters.or(
                    Filters.gt(SINCE, since),
                    Filters.and(Filters.eq(SINCE, since), Filters.gt("_id", after.complaintId()))));
        }
        return Filters.and(conditions);
    }

    private Found found(BsonDocument document) {
        var state = document.getDocument("state");
        return new Found(
                document.getString("_id").getValue(),
                read(state.getDocument("about"), CaseFile.class),
                read(state.getDocument("escalation"), Escalation.class));
    }

    private <T> T read(BsonDocument document, Class<T> type) {
        return database.getCodecRegistry()
                .get(type)
                .decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build());
    }
}
