package io.huiyin.intake.export.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.huiyin.events.Party;
import io.huiyin.intake.export.Export;
import io.huiyin.intake.export.Export.End;
import io.huiyin.intake.export.Export.OnRecord;
import io.huiyin.intake.export.Exports;
import io.huiyin.intake.export.Format;
import io.huiyin.messaging.autoconfigure.Migration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;

/** One document each. */
public final class MongoExports implements Exports, Migration {

    private static final String COLLECTION = "exports";
    private static final String AT = "at";
    private static final String ROWS = "rows";
    private static final String END = "end";

    private final MongoCollection<Document> documents;

    public MongoExports(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public void migrate(MongoDatabase database) {
        documents.createIndex(Indexes.descending(AT));
    }

    @Override
    public void began(Export export) {
        documents.insertOne(new Document("_id", export.id())
                .append(
                        "by",
                        new Document("id", export.by().id())
                                .append("name", export.by().name()))
                .append(AT, Date.from(export.at()))
                .append("format", export.format().name())
                .append("parameters", new Document(new TreeMap<>(export.parameters())))
                .append("total", export.total())
                .append(ROWS, 0L));
    }

    @Override
    public void ended(String id, long rows, End end) {
        documents.updateOne(
                Filters.eq("_id", id), Updates.combine(Updates.set(ROWS, rows), Updates.set(END, end.name())));
    }

    @Override
    public List<OnRecord> latest(int most) {
        return documents
                .find()
                .sort(Sorts.descending(AT))
                .limit(most)
                .map(MongoExports::export)
                .into(new ArrayList<>());
    }

    private static OnRecord export(Document document) {
        var by = document.get("by", Document.class);
        var parameters = new TreeMap<String, String>();
        document.get("parameters", new Document())
                .forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        var end = document.getString(END);
        return new OnRecord(
                new Export(
                        document.getString("_id"),
                        new Party(by.getString("id"), by.getString("name")),
                        document.getDate(AT).toInstant(),
                        Format.valueOf(document.getString("format")),
                        parameters,
                        document.getLong("total")),
                document.getLong(ROWS),
                end == null ? null : End.valueOf(end));
    }
}
