package io.huiyin.intake.view.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.huiyin.events.Party;
import io.huiyin.intake.view.KeepView;
import io.huiyin.intake.view.View;
import io.huiyin.intake.view.Views;
import io.huiyin.messaging.autoconfigure.Migration;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document each. That a person has a name once is for a unique index to say. */
final class MongoViews implements Views, Migration {

    private static final String COLLECTION = "views";
    private static final String PERSON = "keptBy.id";
    private static final String SORTED_NAME = "sortedName";
    private static final String SHARED = "shared";

    private final MongoCollection<Document> documents;

    MongoViews(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public void migrate(MongoDatabase database) {
        documents.createIndex(Indexes.ascending(PERSON, SORTED_NAME), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending(SHARED, SORTED_NAME));
    }

    @Override
    public Optional<View> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first()).map(MongoViews::view);
    }

    @Override
    public List<View> of(String person) {
        return some(eq(PERSON, person));
    }

    @Override
    public List<View> shared() {
        return some(eq(SHARED, true));
    }

    private List<View> some(Bson condition) {
        return documents
                .find(condition)
                .sort(Sorts.ascending(SORTED_NAME))
                .limit(KeepView.MOST)
                .map(MongoViews::view)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(View view) {
        return unlessTaken(() -> documents.insertOne(document(view)).wasAcknowledged());
    }

    @Override
    public boolean replace(View view) {
        return unlessTaken(() ->
                documents.replaceOne(eq("_id", view.id()), document(view)).getMatchedCount() == 1);
    }

    private static boolean unlessTaken(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void remove(String id) {
        documents.deleteOne(eq("_id", id));
    }

    private static Document document(View view) {
        return new Document("_id", view.id())
                .append("name", view.name())
                .append(SORTED_NAME, sortedName(view.name()))
                .append("parameters", new Document(Map.copyOf(view.parameters())))
                .append(
                        "keptBy",
                        new Document("id", view.keptBy().id())
                                .append("name", view.keptBy().name()))
                .append(SHARED, view.shared())
                .append("keptAt", Date.from(view.keptAt()));
    }

    /** Names that look alike are the same. */
    private static String sortedName(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static View view(Document document) {
        var parameters = new TreeMap<String, String>();
        document.get("parameters", new Document())
                .forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        var keptBy = document.get("keptBy", Document.class);
        return new View(
                document.getString("_id"),
                document.getString("name"),
                parameters,
                new Party(keptBy.getString("id"), keptBy.getString("name")),
                document.getBoolean(SHARED, false),
                document.getDate("keptAt").toInstant());
    }
}
