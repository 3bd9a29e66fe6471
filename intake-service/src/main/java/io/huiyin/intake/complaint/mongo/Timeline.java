package io.huiyin.intake.complaint.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import io.huiyin.events.EventCodec;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * All that happened to a complaint, from all four services, one document each. Entries are written before the complaint
 * they belong to; {@link WrittenTimeline} tells which of them came true.
 */
public final class Timeline {

    static final String COLLECTION = "timeline";
    static final String SUBJECT = "subject";
    static final String VERSION = "version";

    private static final int DUPLICATE_KEY = 11_000;
    private static final int MOST_SHOWN = 1_000;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> entries;
    private final EventCodec codec = new EventCodec();

    public Timeline(MongoDatabase database) {
        this.entries = database.getCollection(COLLECTION);
    }

    /** What is part of the complaint as it was read, in the order of time; at most the latest thousand. */
    public List<TimelineEntry> of(OnRecord complaint) {
        var newestFirst = entries.find(Filters.eq(SUBJECT, complaint.id()))
                .sort(Sorts.descending("time", "sequence"))
                .limit(MOST_SHOWN)
                .into(new ArrayList<>());
        return new WrittenTimeline(complaint, codec).entries(newestFirst);
    }

    /** What happened since the complaint had a version, in the order of time; at most the latest thousand. */
    public List<TimelineEntry> since(OnRecord complaint, long version) {
        return of(complaint).stream().filter(entry -> entry.version() > version).toList();
    }

    /** Writes entries; one that is there already stays as it is. */
    void write(List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        try {
            entries.insertMany(documents, UNORDERED);
        } catch (MongoBulkWriteException failed) {
            if (failed.getWriteConcernError() != null
                    || failed.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw failed;
            }
        }
    }
}
