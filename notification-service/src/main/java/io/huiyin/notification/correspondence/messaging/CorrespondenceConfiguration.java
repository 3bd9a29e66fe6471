package io.huiyin.notification.correspondence.messaging;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.huiyin.events.Source;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.autoconfigure.MessagingKit;
import io.huiyin.messaging.running.Messaging;
import io.huiyin.notification.correspondence.Correspondence;
import io.huiyin.notification.correspondence.HearEvents;
import io.huiyin.notification.correspondence.LeaseMessages;
import io.huiyin.notification.correspondence.PlanMessages;
import io.huiyin.notification.correspondence.RecordOutcomes;
import io.huiyin.notification.correspondence.RetryPlan;
import io.huiyin.notification.correspondence.sending.ReportOutcomes;
import io.huiyin.notification.correspondence.sending.SendLetters;
import io.huiyin.notification.delivery.Deliveries;
import io.huiyin.notification.mail.House;
import io.huiyin.notification.mail.Post;
import io.huiyin.notification.mail.WriteMail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the correspondence together: it hears, leases, sends and writes down. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CorrespondenceSettings.class, HouseSettings.class})
class CorrespondenceConfiguration {

    @Bean
    Messaging<Correspondence> messaging(
            MessagingKit kit,
            CorrespondenceSettings settings,
            Deliveries deliveries,
            ObjectProvider<SendLetters> sender) {
        var type = new AggregateType<>(
                Source.NOTIFICATION,
                "correspondences",
                Correspondence.class,
                Correspondence::nextDue,
                state -> state.standing().orElse(AggregateType.PENDING));
        return kit.messaging(
                type,
                new HearEvents(new PlanMessages(settings.patience())),
                new LeaseAndSend(
                        new LeaseMessages(UUID.randomUUID().toString(), settings.lease()),
                        letters -> sender.getObject().handOver(letters)),
                store -> new LoggingDeliveries(store, deliveries));
    }

    @Bean
    Commands<Correspondence> correspondences(Messaging<Correspondence> messaging) {
        return messaging.commands();
    }

    @Bean
    House house(HouseSettings settings) {
        return new House(settings.name(), settings.from(), settings.phone());
    }

    @Bean
    WriteMail writeMail(House house, InstantSource clock) {
        return new WriteMail(house, clock);
    }

    @Bean
    Bulkhead bundles(CorrespondenceSettings settings) {
        return Bulkhead.of(
                "letters",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.bundles())
                        .maxWaitDuration(settings.lease())
                        .build());
    }

    @Bean
    SendLetters sendLetters(
            WriteMail write,
            Post post,
            Bulkhead bundles,
            Commands<Correspondence> correspondences,
            InstantSource clock,
            @Value("${huiyin.smtp.deadline}") Duration deadline) {
        var report = new ReportOutcomes(correspondences, new RecordOutcomes(RetryPlan.standard()), clock);
        return new SendLetters(write, post, bundles, report, clock, deadline);
    }
}
