package io.huiyin.messaging.autoconfigure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.huiyin.events.Source;
import io.huiyin.messaging.EventLog;
import io.huiyin.messaging.InboxMeter;
import io.huiyin.messaging.ParkingLot;
import io.huiyin.messaging.kafka.BatchConsumer;
import io.huiyin.messaging.kafka.KafkaEventLog;
import io.huiyin.messaging.live.LiveFeed;
import io.huiyin.messaging.running.Messaging;
import io.huiyin.messaging.running.Pace;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.ExponentialBackOff;

/** The adapters of the protocol for a service that says who it is. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnProperty("huiyin.messaging.source")
public class MessagingAutoConfiguration {

    private static final int BYTES_REMEMBERED_BY_THE_FEED = 4 << 20;

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${huiyin.mongo.database}") String name) {
        return client.getDatabase(name);
    }

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> eventProducer(@Value("${spring.kafka.bootstrap-servers}") String brokers) {
        return KafkaProducers.to(brokers);
    }

    @Bean
    @ConditionalOnMissingBean
    EventLog eventLog(Producer<String, byte[]> producer) {
        return new KafkaEventLog(producer);
    }

    @Bean
    Topic ownTopic(
            @Value("${spring.kafka.bootstrap-servers}") String brokers,
            @Value("${huiyin.messaging.source}") String source,
            @Value("${spring.cloud.stream.kafka.binder.min-partition-count}") int partitions) {
        var own = Source.ofWireName(source)
                .orElseThrow(() -> new IllegalStateException("huiyin.messaging.source: nobody is called " + source));
        return new Topic(brokers, own.topic(), partitions);
    }

    @Bean
    @ConditionalOnMissingBean
    Pace pace() {
        return Pace.standard();
    }

    @Bean
    InboxMeter inboxMeter(MeterRegistry registry) {
        return new MicrometerInboxMeter(registry);
    }

    @Bean
    MessagingKit messagingKit(MongoDatabase database, EventLog log, InboxMeter meter, InstantSource clock, Pace pace) {
        return new MessagingKit(database, log, meter, clock, pace);
    }

    @Bean
    MeterBinder parkedEvents(Messaging<?> messaging) {
        return registry -> Gauge.builder("huiyin.parked", messaging.parkingLot(), ParkingLot::count)
                .description("events that could not be applied and wait for a replay")
                .register(registry);
    }

    @Bean
    HealthIndicator parkedHealthIndicator(Messaging<?> messaging) {
        return () ->
                Health.up().withDetail("parked", messaging.parkingLot().count()).build();
    }

    @Bean
    @ConditionalOnWebApplication
    OperationsController operationsController(Messaging<?> messaging) {
        return new OperationsController(messaging);
    }

    /** The function that Spring Cloud Stream binds to the topics of {@code huiyin.messaging.hears}. */
    @Bean
    Consumer<Message<List<byte[]>>> complaintEvents(Messaging<?> messaging) {
        return new BatchConsumer(messaging.inbox());
    }

    @Bean
    MessagingLifecycle messagingLifecycle(
            Messaging<?> messaging, MessagingKit kit, List<Migration> migrations, Topic ownTopic) {
        return new MessagingLifecycle(messaging, kit, migrations, ownTopic);
    }

    /** Feeds browsers with the topics that {@code huiyin.messaging.live} names; no property, no feed. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnProperty("huiyin.messaging.live")
    LiveFeed liveFeed(
            @Value("${spring.kafka.bootstrap-servers}") String brokers,
            @Value("${huiyin.messaging.live}") List<String> sources) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "65536",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        return new LiveFeed(
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                sources.stream().map(source -> "huiyin." + source).toList(),
                BYTES_REMEMBERED_BY_THE_FEED);
    }

    /** Waits out a failing store for as long as it takes: the batch comes again, nothing is skipped. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> waitForTheStore() {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(5_000);
        var waiting = new DefaultErrorHandler(backOff);
        waiting.setClassifications(Map.of(), true);
        return (container, _, _) -> container.setCommonErrorHandler(waiting);
    }
}
