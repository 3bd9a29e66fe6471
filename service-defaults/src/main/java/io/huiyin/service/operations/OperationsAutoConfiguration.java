package io.huiyin.service.operations;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.huiyin.service.problem.ProblemTranslator;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The clock that a service decides by, and a store client that answers "written" only when it is. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
public class OperationsAutoConfiguration {

    /** In milliseconds, which is all that the store keeps. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
    }

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .retryReads(true)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(100).maxWaitTime(3, TimeUnit.SECONDS));
    }

    /** The one database of this service; no other service opens it. */
    @Bean
    @ConditionalOnMissingBean
    MongoDatabase database(MongoClient store, @Value("${huiyin.mongo.database}") String name) {
        return store.getDatabase(name);
    }

    @Bean
    ProblemTranslator storeOutages() {
        return new StoreOutages();
    }
}
