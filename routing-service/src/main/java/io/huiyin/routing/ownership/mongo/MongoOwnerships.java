package io.huiyin.routing.ownership.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.huiyin.routing.ownership.LoadBook.Entry;
import io.huiyin.routing.ownership.Ownership;
import io.huiyin.routing.ownership.Ownerships;
import io.huiyin.routing.ownership.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Queries over the protocol's documents; each has its index in {@link OwnershipIndexes}. */
@Repository
class MongoOwnerships implements Ownerships {

    static final String COLLECTION = "ownerships";
    static final String PHASE = "state.phase";
    static final String SINCE = "state.since";
    static final String OFFERED_TO = "state.offer.to.id";
    static final String OWNER = "state.owner.id";

    private final MongoCollection<BsonDocument> documents;
    private final Codec<Ownership> states;

    MongoOwnerships(MongoDatabase database) {
        documents = database.getCollection(COLLECTION, BsonDocument.class);
        states = database.getCodecRegistry().get(Ownership.class);
    }

    @Override
    public Optional<Ownership> find(String complaintId) {
        return Optional.ofNullable(
                        documents.find(Filters.eq("_id", complaintId)).first())
                .filter(document -> document.containsKey("state"))
                .map(document -> found(document).ownership());
    }

    @Override
    public Page of(String person, Phase phase, int limit, @Nullable String cursor) {
        var whose = phase == Phase.OFFERED ? OFFERED_TO : OWNER;
        return page(Filters.and(Filters.eq(whose, person), Filters.eq(PHASE, phase.name())), limit, cursor);
    }

    @Override
    public Page unplaced(int limit, @Nullable String cursor) {
        return page(Filters.eq(PHASE, Phase.UNPLACED.name()), limit, cursor);
    }

    @Override
    public Map<String, Entry> carried() {
        var carried = new HashMap<String, Entry>();
        for (var document : inPhase(Phase.OFFERED, OFFERED_TO)) {
            var offer = document.getDocument("state").getDocument("offer");
            carried.put(idOf(document), new Entry(member(offer.getDocument("to")), false));
        }
        for (var document : inPhase(Phase.OWNED, OWNER)) {
            var owner = document.getDocument("state").getDocument("owner");
            carried.put(idOf(document), new Entry(member(owner), true));
        }
        return carried;
    }

    private FindIterable<BsonDocument> inPhase(Phase phase, String whose) {
        return documents.find(Filters.eq(PHASE, phase.name())).projection(Projections.include(whose));
    }

    private static String idOf(BsonDocument document) {
        return document.getString("_id").getValue();
    }

    private static String member(BsonDocument party) {
        return party.getString("id").getValue();
    }

    private Page page(Bson filter, int limit, @Nullable String cursor) {
        var from = cursor == null
                ? filter
                : Filters.and(filter, Cursor.parse(cursor).after());
        var found = documents
                .find(from)
                .sort(Sorts.ascending(SINCE, "_id"))
                .limit(limit + 1)
                .map(this::found)
                .into(new ArrayList<>());
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        var last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new Cursor(last.ownership().since(), last.complaintId()).toString());
    }

    private Found found(BsonDocument document) {
        var state = new BsonDocumentReader(document.getDocument("state"));
        return new Found(
                idOf(document), states.decode(state, DecoderContext.builder().build()));
    }
}
