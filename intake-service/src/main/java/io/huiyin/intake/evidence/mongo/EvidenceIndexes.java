package io.huiyin.intake.evidence.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.huiyin.messaging.autoconfigure.Migration;

/** An index for each question that is asked of stored files and looks; that a file is settled once is one as well. */
public final class EvidenceIndexes implements Migration {

    @Override
    public void migrate(MongoDatabase database) {
        var files = database.getCollection(MongoShelf.COLLECTION);
        files.createIndex(
                Indexes.ascending(MongoShelf.SETTLED),
                new IndexOptions().unique(true).sparse(true));
        files.createIndex(Indexes.ascending(MongoShelf.PENDING), new IndexOptions().sparse(true));
        files.createIndex(Indexes.ascending(MongoShelf.EVIDENCE));
        database.getCollection(MongoLooks.COLLECTION)
                .createIndex(Indexes.compoundIndex(
                        Indexes.ascending(MongoLooks.COMPLAINT), Indexes.descending(MongoLooks.AT)));
    }
}
