package io.huiyin.intake.evidence.settings;

import com.mongodb.client.MongoDatabase;
import io.huiyin.intake.evidence.EvidenceStore;
import io.huiyin.intake.evidence.HandOutEvidence;
import io.huiyin.intake.evidence.Looks;
import io.huiyin.intake.evidence.Shelf;
import io.huiyin.intake.evidence.TakeInEvidence;
import io.huiyin.intake.evidence.folder.FolderEvidence;
import io.huiyin.intake.evidence.gridfs.GridFsEvidence;
import io.huiyin.intake.evidence.mongo.EvidenceIndexes;
import io.huiyin.intake.evidence.mongo.MongoLooks;
import io.huiyin.intake.evidence.mongo.MongoShelf;
import io.huiyin.intake.evidence.web.Turns;
import io.huiyin.messaging.autoconfigure.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts evidence together with the store that the settings choose. */
@Configuration
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EvidenceConfiguration.class);

    @Bean
    EvidenceStore evidenceStore(EvidenceSettings settings, MongoDatabase database) {
        var store = switch (settings.store()) {
            case FOLDER -> folder(settings);
            case GRIDFS -> new GridFsEvidence(database);
            case S3 -> settings.bucket().open();
        };
        log.info("evidence is kept in {}", store);
        return store;
    }

    private static EvidenceStore folder(EvidenceSettings settings) {
        try {
            return FolderEvidence.in(settings.folder().toAbsolutePath());
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "Evidence cannot be kept in " + settings.folder().toAbsolutePath()
                            + ": make the folder writable, or name another one with huiyin.evidence.folder",
                    unusable);
        }
    }

    @Bean
    Shelf evidenceShelf(MongoDatabase database) {
        return new MongoShelf(database);
    }

    @Bean
    Looks looks(MongoDatabase database) {
        return new MongoLooks(database);
    }

    @Bean
    Migration evidenceIndexes() {
        return new EvidenceIndexes();
    }

    @Bean
    TakeInEvidence takeInEvidence(EvidenceStore store, Shelf shelf, EvidenceSettings settings, InstantSource clock) {
        return new TakeInEvidence(store, shelf, settings.limits(), clock);
    }

    @Bean
    Turns turns(EvidenceSettings settings) {
        return new Turns(settings.atOnce());
    }

    @Bean
    HandOutEvidence handOutEvidence(EvidenceStore store, Shelf shelf) {
        return new HandOutEvidence(store, shelf);
    }
}
