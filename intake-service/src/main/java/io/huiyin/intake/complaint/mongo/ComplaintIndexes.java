package io.huiyin.intake.complaint.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.huiyin.messaging.autoconfigure.Migration;

/** An index for each question that is asked of complaints and timelines; a status of old gets the name that it has now. */
public final class ComplaintIndexes implements Migration {

    @Override
    public void migrate(MongoDatabase database) {
        var complaints = database.getCollection(MongoComplaints.COLLECTION);
        complaints.createIndex(Indexes.ascending(Fields.STATUS));
        complaints.updateMany(Filters.eq(Fields.STATUS, "REGISTERED"), Updates.set(Fields.STATUS, "RECEIVED"));
        complaints.createIndex(
                Indexes.ascending(Fields.REFERENCE),
                new IndexOptions().unique(true).sparse(true));
        complaints.createIndex(Indexes.descending(Fields.RECEIVED_AT, "_id"));
        complaints.createIndex(Indexes.ascending(Fields.DUE_AT, "_id"));
        complaints.createIndex(Indexes.descending(Fields.GRAVITY, "_id"));
        complaints.createIndex(Indexes.ascending(Fields.FACETS));
        complaints.createIndex(Indexes.ascending(Fields.WORDS));
        complaints.createIndex(Indexes.ascending(Fields.FORM));
        complaints.createIndex(Indexes.ascending(Fields.DUPLICATE_KEYS), new IndexOptions().sparse(true));
        complaints.createIndex(Indexes.ascending(Fields.TEAM, Fields.PROMISES_DUE));
        database.getCollection(Timeline.COLLECTION).createIndex(Indexes.ascending(Timeline.SUBJECT));
    }
}
