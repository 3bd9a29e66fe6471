package io.huiyin.routing.ownership.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.huiyin.messaging.autoconfigure.Migration;
import org.springframework.stereotype.Component;

/** One index for each query of {@link MongoOwnerships}. */
@Component
class OwnershipIndexes implements Migration {

    @Override
    public void migrate(MongoDatabase database) {
        var documents = database.getCollection(MongoOwnerships.COLLECTION);
        documents.createIndex(
                Indexes.ascending(MongoOwnerships.OFFERED_TO, MongoOwnerships.PHASE, MongoOwnerships.SINCE, "_id"));
        documents.createIndex(
                Indexes.ascending(MongoOwnerships.OWNER, MongoOwnerships.PHASE, MongoOwnerships.SINCE, "_id"));
        documents.createIndex(Indexes.ascending(MongoOwnerships.PHASE, MongoOwnerships.SINCE, "_id"));
    }
}
