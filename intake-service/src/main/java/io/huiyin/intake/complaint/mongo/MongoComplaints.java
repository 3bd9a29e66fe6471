package io.huiyin.intake.complaint.mongo;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.huiyin.events.Source;
import io.huiyin.intake.complaint.Criteria;
import io.huiyin.intake.complaint.Dossier;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Reference;
import io.huiyin.service.security.CurrentPerson;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads complaints for whoever asks; all writing goes through reliable-messaging. */
public final class MongoComplaints {

    /** Where reliable-messaging keeps the documents. */
    public static final String COLLECTION = "complaints";

    private final MongoCollection<BsonDocument> documents;
    private final Codec<Dossier> dossiers;
    private final Visibility visibility;

    public MongoComplaints(MongoDatabase database, Visibility visibility) {
        this.documents = database.getCollection(COLLECTION, BsonDocument.class);
        this.dossiers = database.getCodecRegistry().get(Dossier.class);
        this.visibility = visibility;
    }

    public Optional<OnRecord> find(String id, CurrentPerson person) {
        return first(and(eq("_id", id), visibility.filter(person)));
    }

    public Optional<OnRecord> find(Reference reference, CurrentPerson person) {
        return first(and(eq(Fields.REFERENCE, reference.spoken()), visibility.filter(person)));
    }

    public List<OnRecord> list(Criteria criteria, CurrentPerson person) {
        var conditions = new ArrayList<Bson>();
        conditions.add(visibility.filter(person));
        addIfAsked(
                conditions,
                Fields.STATUS,
                criteria.status() == null ? null : criteria.status().name());
        addIfAsked(
                conditions,
                Fields.SEVERITY,
                criteria.severity() == null ? null : criteria.severity().name());
        addIfAsked(conditions, Fields.PRODUCT, criteria.product());
        addIfAsked(conditions, Fields.REGION, criteria.region());
        addIfAsked(conditions, Fields.OWNER, criteria.owner());
        addIfAsked(
                conditions,
                Fields.REFERENCE,
                criteria.reference() == null ? null : criteria.reference().spoken());
        if (!criteria.words().isEmpty()) {
            conditions.add(all(Fields.WORDS, criteria.words()));
        }
        var after = criteria.after();
        if (after != null) {
            var at = Date.from(after.receivedAt());
            conditions.add(or(lt(Fields.RECEIVED_AT, at), and(eq(Fields.RECEIVED_AT, at), lt("_id", after.id()))));
        }
        return documents
                .find(and(conditions))
                .projection(exclude("outbox", Fields.ANSWERED))
                .sort(descending(Fields.RECEIVED_AT, "_id"))
                .limit(criteria.limit())
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Some that were stored under any of these keys, in no order: whoever asks compares them anyway. */
    public List<OnRecord> underAnyKey(List<String> keys, int limit, CurrentPerson person) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return documents
                .find(and(in(Fields.DUPLICATE_KEYS, keys), visibility.filter(person)))
                .projection(exclude("outbox", Fields.ANSWERED))
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Whether the complaint contains what a service said up to a sequence; cheap enough to ask again and again. */
    public boolean contains(String id, Source source, long sequence) {
        var path = source == Source.INTAKE ? "lastSequence" : "heard." + source.wireName();
        return documents
                        .find(and(eq("_id", id), com.mongodb.client.model.Filters.gte(path, sequence)))
                        .projection(com.mongodb.client.model.Projections.include("_id"))
                        .first()
                != null;
    }

    /** Whether a file is on record, whoever asks. */
    public boolean hasEvidence(String id, String evidence) {
        return documents
                        .find(and(eq("_id", id), eq("state.complaint.work.evidence.id", evidence)))
                        .projection(com.mongodb.client.model.Projections.include("_id"))
                        .first()
                != null;
    }

    private static void addIfAsked(List<Bson> conditions, String field, @Nullable String value) {
        if (value != null) {
            conditions.add(eq(field, value));
        }
    }

    private Optional<OnRecord> first(Bson condition) {
        return Optional.ofNullable(
                        documents.find(condition).projection(exclude("outbox")).first())
                .filter(document -> document.containsKey("state"))
                .map(this::read);
    }

    private OnRecord read(BsonDocument document) {
        var heard = new EnumMap<Source, Long>(Source.class);
        var said = document.getDocument("heard", new BsonDocument());
        for (var source : Source.values()) {
            if (said.containsKey(source.wireName())) {
                heard.put(source, said.getNumber(source.wireName()).longValue());
            }
        }
        heard.put(Source.INTAKE, document.getNumber("lastSequence").longValue());
        var dossier = dossiers.decode(
                new BsonDocumentReader(document.getDocument("state")),
                DecoderContext.builder().build());
        return new OnRecord(
                document.getString("_id").getValue(),
                document.getNumber("version").longValue(),
                dossier,
                heard);
    }
}
