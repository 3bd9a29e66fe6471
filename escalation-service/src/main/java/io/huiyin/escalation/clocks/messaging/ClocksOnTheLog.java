package io.huiyin.escalation.clocks.messaging;

import com.mongodb.client.MongoDatabase;
import io.huiyin.escalation.clocks.AcknowledgeEscalation;
import io.huiyin.escalation.clocks.ClockKeeper;
import io.huiyin.escalation.clocks.ClocksUnderRules;
import io.huiyin.escalation.clocks.ComplaintClocks;
import io.huiyin.escalation.clocks.Escalations;
import io.huiyin.escalation.clocks.ExtendDeadline;
import io.huiyin.escalation.clocks.ShowClocks;
import io.huiyin.escalation.clocks.TryPolicies;
import io.huiyin.escalation.clocks.mongo.MongoEscalations;
import io.huiyin.escalation.clocks.mongo.MongoOpenClocks;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.escalation.policy.yaml.ReadPolicies;
import io.huiyin.events.Source;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.autoconfigure.MessagingKit;
import io.huiyin.messaging.autoconfigure.Migration;
import io.huiyin.messaging.running.Messaging;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Puts the parts of the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EscalationProperties.class)
class ClocksOnTheLog {

    @Bean
    Policies policies(ResourceLoader resources, EscalationProperties properties) {
        return new ReadPolicies(resources).from(properties.policies(), properties.zone());
    }

    @Bean
    Messaging<ComplaintClocks> messaging(MessagingKit kit, Policies policies) {
        var keeper = new ClockKeeper(policies);
        var type = new AggregateType<>(
                Source.ESCALATION,
                MongoEscalations.COLLECTION,
                ComplaintClocks.class,
                ComplaintClocks::nextDue,
                ComplaintClocks::standing);
        return kit.messaging(type, keeper, keeper, UnaryOperator.identity());
    }

    @Bean
    Commands<ComplaintClocks> clocks(Messaging<ComplaintClocks> messaging) {
        return messaging.commands();
    }

    @Bean
    AcknowledgeEscalation acknowledgeEscalation(Commands<ComplaintClocks> clocks, Policies policies) {
        return new AcknowledgeEscalation(clocks, policies);
    }

    @Bean
    ExtendDeadline extendDeadline(Commands<ComplaintClocks> clocks, Policies policies) {
        return new ExtendDeadline(clocks, policies);
    }

    @Bean
    RulesChanged rulesChanged(Commands<ComplaintClocks> clocks, MongoDatabase database, Policies policies) {
        return new RulesChanged(new ClocksUnderRules(clocks, new MongoOpenClocks(database), policies));
    }

    @Bean
    ShowClocks showClocks(Commands<ComplaintClocks> clocks, Policies policies) {
        return new ShowClocks(clocks, policies);
    }

    @Bean
    TryPolicies tryPolicies(Policies policies) {
        return new TryPolicies(policies);
    }

    @Bean
    Escalations escalations(MongoDatabase database) {
        return new MongoEscalations(database);
    }

    @Bean
    Migration escalationIndexes() {
        return MongoEscalations::migrate;
    }
}
