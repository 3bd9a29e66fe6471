package io.huiyin.intake.view.mongo;

import com.mongodb.client.MongoDatabase;
import io.huiyin.intake.view.KeepView;
import io.huiyin.intake.view.Views;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts views together with their store. */
@Configuration
class ViewStore {

    @Bean
    MongoViews views(MongoDatabase database) {
        return new MongoViews(database);
    }

    @Bean
    KeepView keepView(Views views, InstantSource clock) {
        return new KeepView(views, clock);
    }
}
