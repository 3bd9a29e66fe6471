package io.huiyin.intake.promise.yaml;

import io.huiyin.intake.promise.CheckPromise;
import io.huiyin.intake.promise.OpenPromises;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Judges promises by the files that the service is configured with. */
@Configuration
@EnableConfigurationProperties(PromiseProperties.class)
class PromiseRules {

    @Bean
    CheckPromise checkPromise(
            ResourceLoader resources, PromiseProperties properties, OpenPromises promises, InstantSource clock) {
        var policies = new ReadPromisePolicies(resources).from(properties.policies(), properties.zone());
        return new CheckPromise(policies, promises, clock);
    }
}
