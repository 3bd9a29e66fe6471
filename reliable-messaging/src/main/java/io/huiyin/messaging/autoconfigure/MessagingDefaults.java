package io.huiyin.messaging.autoconfigure;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Binds the consumer from two properties, {@code huiyin.messaging.source} and {@code huiyin.messaging.hears}; each of
 * the settings made here can be overridden by its own name.
 */
public final class MessagingDefaults implements EnvironmentPostProcessor, Ordered {

    static final String PARTITIONS = "6";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var source = environment.getProperty("huiyin.messaging.source");
        var hears = environment.getProperty("huiyin.messaging.hears");
        if (source == null || hears == null) {
            return;
        }
        var topics = Stream.of(hears.split(",")).map(name -> "huiyin." + name.strip());
        var defaults = new LinkedHashMap<String, Object>();
        defaults.put("huiyin.mongo.database", "huiyin_" + source);
        defaults.put("spring.cloud.function.definition", "complaintEvents");
        var binding = "spring.cloud.stream.bindings.complaintEvents-in-0.";
        defaults.put(binding + "destination", topics.collect(Collectors.joining(",")));
        defaults.put(binding + "group", source);
        defaults.put(binding + "consumer.batch-mode", "true");
        defaults.put(binding + "consumer.use-native-decoding", "true");
        defaults.put(binding + "consumer.max-attempts", "1");
        // One consumer for all topics: a complaint's events meet in one batch, and its document is written once.
        defaults.put(binding + "consumer.multiplex", "true");
        var kafka = "spring.cloud.stream.kafka.binder.";
        defaults.put(kafka + "brokers", "${spring.kafka.bootstrap-servers}");
        defaults.put(kafka + "auto-create-topics", "true");
        defaults.put(kafka + "min-partition-count", PARTITIONS);
        defaults.put(kafka + "health-timeout", "3");
        defaults.put("spring.cloud.stream.binding-retry-interval", "2");
        var consumer = "spring.cloud.stream.kafka.bindings.complaintEvents-in-0.consumer.";
        defaults.put(consumer + "start-offset", "earliest");
        defaults.put(consumer + "configuration.max.poll.records", "500");
        // Under load a poll waits this long for a fuller batch, which is what throughput is made of.
        defaults.put(consumer + "configuration.fetch.min.bytes", "262144");
        defaults.put(consumer + "configuration.fetch.max.wait.ms", "50");
        defaults.put(
                consumer + "configuration.key.deserializer",
                "org.apache.kafka.common.serialization.StringDeserializer");
        defaults.put(
                consumer + "configuration.value.deserializer",
                "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        // Prints whole messages; what goes wrong in a batch is told by the consumer in a line.
        defaults.put("logging.level.org.springframework.integration.handler.LoggingHandler", "OFF");
        // A line for each partition whenever a group finds together anew, which hides what matters.
        defaults.put("logging.level.org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils", "ERROR");
        environment.getPropertySources().addLast(new MapPropertySource("messaging-defaults", defaults));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
