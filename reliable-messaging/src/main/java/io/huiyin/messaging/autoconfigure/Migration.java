package io.huiyin.messaging.autoconfigure;

import com.mongodb.client.MongoDatabase;

/** Brings a service's own collections into shape before it starts. Running it again changes nothing. */
@FunctionalInterface
public interface Migration {

    void migrate(MongoDatabase database);
}
