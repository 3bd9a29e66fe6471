package io.huiyin.escalation.clocks.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import io.huiyin.escalation.clocks.OpenClocks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;

/** Reads all clocks that run in one go, whatever their number: the rules change rarely. */
public final class MongoOpenClocks implements OpenClocks {

    private static final int AT_ONCE = 100;
    private static final String IN_FORCE = "rules_in_force";
    private static final String EDITION = "edition";

    private final MongoCollection<BsonDocument> documents;
    private final MongoCollection<BsonDocument> inForce;

    public MongoOpenClocks(MongoDatabase database) {
        this.documents = database.getCollection(MongoEscalations.COLLECTION, BsonDocument.class);
        this.inForce = database.getCollection(IN_FORCE, BsonDocument.class);
    }

    @Override
    public boolean broughtUnder(String edition) {
        var last = inForce.find(Filters.eq("_id", EDITION)).first();
        return last != null && last.getString(EDITION).getValue().equals(edition);
    }

    @Override
    public void bringUnder(String edition) {
        inForce.replaceOne(
                Filters.eq("_id", EDITION),
                new BsonDocument("_id", new BsonString(EDITION)).append(EDITION, new BsonString(edition)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public int countedByOthersThan(String edition, Consumer<List<String>> some) {
        var count = 0;
        var page = new ArrayList<String>();
        var found = documents
                .find(Filters.ne("nextDue", BsonNull.VALUE))
                .projection(Projections.include("state.edition"))
                .batchSize(AT_ONCE);
        try (var cursor = found.cursor()) {
            while (cursor.hasNext()) {
                var document = cursor.next();
                var by = document.getDocument("state", new BsonDocument()).get(EDITION);
                if (by == null || !by.equals(new BsonString(edition))) {
                    page.add(document.getString("_id").getValue());
                    count++;
                }
                if (page.size() == AT_ONCE) {
                    some.accept(List.copyOf(page));
                    page.clear();
                }
            }
        }
        if (!page.isEmpty()) {
            some.accept(page);
        }
        return count;
    }
}
