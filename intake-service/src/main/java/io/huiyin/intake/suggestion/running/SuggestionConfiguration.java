package io.huiyin.intake.suggestion.running;

import com.mongodb.client.MongoDatabase;
import io.huiyin.intake.suggestion.Learning;
import io.huiyin.intake.suggestion.SuggestClassification;
import io.huiyin.intake.suggestion.mongo.MongoPastCases;
import io.huiyin.intake.taxonomy.Taxonomies;
import io.huiyin.messaging.live.LiveFeed;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts learning and suggesting together. */
@Configuration
class SuggestionConfiguration {

    @Bean
    Learning learning() {
        return new Learning();
    }

    @Bean
    Learner learner(Learning learning, MongoDatabase database, LiveFeed feed) {
        return new Learner(learning, new MongoPastCases(database), feed, InstantSource.system());
    }

    @Bean
    SuggestClassification suggestClassification(Learning learning, Taxonomies taxonomies) {
        return new SuggestClassification(learning, taxonomies);
    }
}
