package io.huiyin.intake.complaint.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.huiyin.events.Source;
import io.huiyin.intake.complaint.Criteria;
import io.huiyin.intake.complaint.Dossier;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Page;
import io.huiyin.intake.complaint.Reference;
import io.huiyin.service.security.CurrentPerson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;

/** Reads complaints for whoever asks; all writing goes through reliable-messaging. */
public final class MongoComplaints {

    /** Where reliable-messaging keeps the documents. */
    public static final String COLLECTION = "complaints";

    /** So many long texts fit into a small heap several times. */
    private static final int BATCH = 100;

    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> documents;
    private final Codec<Dossier> dossiers;
    private final Visibility visibility;

    public MongoComplaints(MongoDatabase database, Visibility visibility) {
        this.database = database;
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

    /** A page of those that match. */
    public Page list(Criteria criteria, CurrentPerson person) {
        var conditions = conditions(criteria, person);
        var place = criteria.place();
        var backwards = place != null && place.backwards();
        if (place != null) {
            conditions.addAll(Question.beside(place, criteria.sort()));
        }
        var found = documents
                .find(allOf(conditions))
                .projection(exclude("outbox", Fields.ANSWERED, Fields.WORDS))
                .sort(Question.order(criteria.sort(), backwards))
                .limit(criteria.limit() + 1)
                .into(new ArrayList<>());
        var more = found.size() > criteria.limit();
        var shown = more ? found.subList(0, criteria.limit()) : found;
        if (backwards) {
            Collections.reverse(shown);
        }
        if (shown.isEmpty()) {
            return new Page(List.of(), null, null);
        }
        return new Page(
                shown.stream().map(this::read).toList(),
                more || backwards ? Question.place(shown.getLast(), criteria.sort(), false) : null,
                (more && backwards) || (place != null && !backwards)
                        ? Question.place(shown.getFirst(), criteria.sort(), true)
                        : null);
    }

    /** All that match, in the order of the list, wherever a page begins. */
    public Walk walk(Criteria criteria, CurrentPerson person) {
        return new CursorWalk(documents
                .find(allOf(conditions(criteria, person)))
                .projection(exclude("outbox", Fields.ANSWERED, Fields.WORDS))
                .sort(Question.order(criteria.sort(), false))
                .batchSize(BATCH)
                .map(this::read)
                .cursor());
    }

    /** Those of some complaints that match, in no order; where the criteria begin and how many they ask for does not matter. */
    public List<OnRecord> among(Collection<String> ids, Criteria criteria, CurrentPerson person) {
        var conditions = conditions(criteria, person);
        conditions.add(in("_id", ids));
        return documents
                .find(and(conditions))
                .projection(exclude("outbox", Fields.ANSWERED, Fields.WORDS))
                .into(new ArrayList<>())
                .stream()
                .filter(document -> document.containsKey("state"))
                .map(this::read)
                .toList();
    }

    /** How many match, wherever the page begins. */
    public long count(Criteria criteria, CurrentPerson person) {
        var command = new BsonDocument("count", new BsonString(COLLECTION))
                .append(
                        "query",
                        allOf(conditions(criteria, person))
                                .toBsonDocument(BsonDocument.class, database.getCodecRegistry()));
        return database.runCommand(command, BsonDocument.class).getNumber("n").longValue();
    }

    /** The store takes no empty list of conditions. */
    private static Bson allOf(List<Bson> conditions) {
        return conditions.isEmpty() ? Filters.empty() : and(conditions);
    }

    private List<Bson> conditions(Criteria criteria, CurrentPerson person) {
        var conditions = new ArrayList<Bson>();
        var visible = visibility.filter(person);
        if (!visible.toBsonDocument().isEmpty()) {
            conditions.add(visible);
        }
        conditions.addAll(Question.conditions(criteria));
        return conditions;
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
