package io.huiyin.intake.complaint.messaging;

import com.mongodb.client.MongoDatabase;
import io.huiyin.events.Source;
import io.huiyin.intake.complaint.ActOnComplaint;
import io.huiyin.intake.complaint.Dossier;
import io.huiyin.intake.complaint.HearOthers;
import io.huiyin.intake.complaint.Reference;
import io.huiyin.intake.complaint.RegisterComplaint;
import io.huiyin.intake.complaint.mongo.ComplaintIndexes;
import io.huiyin.intake.complaint.mongo.ComplaintListings;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.mongo.MongoOpenPromises;
import io.huiyin.intake.complaint.mongo.Timeline;
import io.huiyin.intake.complaint.mongo.TimelineFirst;
import io.huiyin.intake.complaint.mongo.Visibility;
import io.huiyin.intake.promise.OpenPromises;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.autoconfigure.MessagingKit;
import io.huiyin.messaging.autoconfigure.Migration;
import io.huiyin.messaging.running.Messaging;
import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the complaint together with the protocol, the store and its use cases. */
@Configuration
@EnableConfigurationProperties(CompensationProperties.class)
class ComplaintMessaging {

    @Bean
    Timeline timeline(MongoDatabase database) {
        return new Timeline(database);
    }

    @Bean
    Messaging<Dossier> messaging(MessagingKit kit, Timeline timeline) {
        var type = AggregateType.timeless(Source.INTAKE, MongoComplaints.COLLECTION, Dossier.class, _ -> "REGISTERED");
        return kit.messaging(type, new HearOthers(), null, store -> new TimelineFirst(store, timeline));
    }

    @Bean
    RegisterComplaint registerComplaint(Messaging<Dossier> messaging) {
        var random = new SecureRandom();
        return new RegisterComplaint(messaging.commands(), () -> Reference.draw(random::nextInt));
    }

    @Bean
    ActOnComplaint actOnComplaint(Messaging<Dossier> messaging, CompensationProperties compensation) {
        return new ActOnComplaint(messaging.commands(), compensation.asLimits());
    }

    @Bean
    MongoComplaints complaints(MongoDatabase database) {
        return new MongoComplaints(database, Visibility.EVERYTHING);
    }

    @Bean
    OpenPromises openPromises(MongoDatabase database) {
        return new MongoOpenPromises(database);
    }

    /** One after the other: what has a status of old cannot be read. */
    @Bean
    Migration complaintMigrations() {
        return database -> {
            new ComplaintIndexes().migrate(database);
            new ComplaintListings().migrate(database);
        };
    }
}
