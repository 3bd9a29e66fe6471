package io.huiyin.notification.mail.smtp;

import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.huiyin.notification.mail.House;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the way to the mail server together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class SmtpConfiguration {

    static {
        // Else Jakarta Mail looks its provider up in all jars, several times for each mail: a third of the work.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    @Bean(destroyMethod = "close")
    Conversations smtpConversations(SmtpSettings settings, House house) {
        return new Conversations(settings, house);
    }

    @Bean
    SmtpPost smtpPost(Conversations conversations, SmtpSettings settings) {
        return new SmtpPost(conversations, settings);
    }

    /** A mail server that is away is told, but is no reason to restart this service: it keeps all mails until then. */
    @Bean
    HealthIndicator smtpHealthIndicator(SmtpPost post) {
        return () -> Health.up()
                .withDetail("breaker", post.breaker().getState())
                .withDetail("failureRate", post.breaker().getMetrics().getFailureRate())
                .build();
    }

    @Bean
    MeterBinder smtpMeters(SmtpPost post) {
        return registry -> {
            TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(post.breakers())
                    .bindTo(registry);
            TaggedRetryMetrics.ofRetryRegistry(post.retries()).bindTo(registry);
        };
    }
}
