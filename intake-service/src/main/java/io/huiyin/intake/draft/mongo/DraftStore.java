package io.huiyin.intake.draft.mongo;

import com.mongodb.client.MongoDatabase;
import io.huiyin.intake.draft.Drafts;
import io.huiyin.intake.draft.KeepDraft;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts drafts together with their store. */
@Configuration
class DraftStore {

    @Bean
    MongoDrafts drafts(MongoDatabase database) {
        return new MongoDrafts(database);
    }

    @Bean
    KeepDraft keepDraft(Drafts drafts, InstantSource clock) {
        return new KeepDraft(drafts, clock);
    }
}
