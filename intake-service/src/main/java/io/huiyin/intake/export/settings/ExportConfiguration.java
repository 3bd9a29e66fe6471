package io.huiyin.intake.export.settings;

import com.mongodb.client.MongoDatabase;
import io.huiyin.intake.export.Exports;
import io.huiyin.intake.export.SendExport;
import io.huiyin.intake.export.Turns;
import io.huiyin.intake.export.mongo.MongoExports;
import io.huiyin.service.security.ApiRules;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts exports together. */
@Configuration
@EnableConfigurationProperties(ExportSettings.class)
class ExportConfiguration {

    @Bean
    MongoExports exports(MongoDatabase database) {
        return new MongoExports(database);
    }

    @Bean
    SendExport sendExport(Exports exports, ExportSettings settings, InstantSource clock) {
        return new SendExport(exports, clock, settings.atMost());
    }

    @Bean
    Turns exportTurns(ExportSettings settings) {
        return new Turns(settings.atOnce());
    }

    /** Before the rules for complaints, which more people may read one by one. */
    @Bean
    @Order(0)
    ApiRules exportRules(ExportSettings settings) {
        var roles = settings.roles().stream()
                .map(role -> role.toUpperCase(Locale.ROOT))
                .toArray(String[]::new);
        return requests -> requests.requestMatchers("/complaints/export.*", "/desk/export.*")
                .hasAnyRole(roles)
                .requestMatchers("/exports")
                .hasAnyRole("SUPERVISOR", "ADMIN");
    }
}
