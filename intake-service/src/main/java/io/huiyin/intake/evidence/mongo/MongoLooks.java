package io.huiyin.intake.evidence.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.huiyin.events.Party;
import io.huiyin.intake.evidence.Looks;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** One document for each download. */
public final class MongoLooks implements Looks {

    static final String COLLECTION = "looks";
    static final String COMPLAINT = "complaint";
    static final String AT = "at";

    private final MongoCollection<Document> looks;

    public MongoLooks(MongoDatabase database) {
        this.looks = database.getCollection(COLLECTION);
    }

    @Override
    public void record(Look look) {
        looks.insertOne(new Document("_id", UUID.randomUUID().toString())
                .append(COMPLAINT, look.complaint())
                .append("evidence", look.evidence())
                .append(
                        "by",
                        new Document("id", look.by().id())
                                .append("name", look.by().name()))
                .append(AT, Date.from(look.at())));
    }

    @Override
    public List<Look> of(String complaint, int most) {
        return looks.find(Filters.eq(COMPLAINT, complaint))
                .sort(Sorts.descending(AT))
                .limit(most)
                .map(MongoLooks::look)
                .into(new ArrayList<>());
    }

    private static Look look(Document document) {
        var by = document.get("by", Document.class);
        return new Look(
                document.getString(COMPLAINT),
                document.getString("evidence"),
                new Party(by.getString("id"), by.getString("name")),
                document.getDate(AT).toInstant());
    }
}
