package io.huiyin.intake.draft.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.huiyin.intake.draft.Draft;
import io.huiyin.intake.draft.Drafts;
import io.huiyin.intake.draft.KeepDraft;
import io.huiyin.messaging.autoconfigure.Migration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document each. The agent is part of the id: a draft's own id alone, guessed or seen, opens nothing. */
final class MongoDrafts implements Drafts, Migration {

    private static final String COLLECTION = "drafts";
    private static final String AGENT = "agent";
    private static final String DRAFT = "draft";
    private static final String VERSION = "version";
    private static final String FIELDS = "fields";
    private static final String SAVED_AT = "savedAt";

    private final MongoCollection<Document> documents;

    MongoDrafts(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public void migrate(MongoDatabase database) {
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending(AGENT), Indexes.descending(SAVED_AT)));
        documents.createIndex(Indexes.ascending(SAVED_AT));
        forgetBefore(Instant.now().minus(KeepDraft.KEPT));
    }

    @Override
    public Optional<Draft> find(String agent, String id) {
        return Optional.ofNullable(documents.find(eq("_id", key(agent, id))).first())
                .map(MongoDrafts::draft);
    }

    @Override
    public List<Draft> of(String agent) {
        return documents
                .find(eq(AGENT, agent))
                .sort(Sorts.descending(SAVED_AT))
                .limit(KeepDraft.MOST)
                .map(MongoDrafts::draft)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(String agent, Draft draft) {
        try {
            documents.insertOne(document(agent, draft));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public boolean replace(String agent, Draft draft, long seen) {
        var version = and(eq("_id", key(agent, draft.id())), eq(VERSION, seen));
        return documents.replaceOne(version, document(agent, draft)).getMatchedCount() == 1;
    }

    @Override
    public void discard(String agent, String id) {
        documents.deleteOne(eq("_id", key(agent, id)));
    }

    @Override
    public void forgetBefore(Instant then) {
        documents.deleteMany(lt(SAVED_AT, Date.from(then)));
    }

    private static String key(String agent, String id) {
        return id + "/" + agent;
    }

    private static Document document(String agent, Draft draft) {
        return new Document("_id", key(agent, draft.id()))
                .append(AGENT, agent)
                .append(DRAFT, draft.id())
                .append(VERSION, draft.version())
                .append(FIELDS, new Document(new LinkedHashMap<>(draft.fields())))
                .append(SAVED_AT, Date.from(draft.savedAt()));
    }

    private static Draft draft(Document document) {
        var fields = new LinkedHashMap<String, String>();
        document.get(FIELDS, new Document()).forEach((name, value) -> fields.put(name, String.valueOf(value)));
        return new Draft(
                document.getString(DRAFT),
                document.getLong(VERSION),
                fields,
                document.getDate(SAVED_AT).toInstant());
    }
}
