package io.huiyin.infrastructure.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerIntegrationTests {

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterARestart() throws Exception {
        broker.createTopic("kept", 6);
        try (var producer = new KafkaProducer<>(clients(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", 3, "key", "value")).get();
        }

        broker.pause();
        broker.resume();

        try (var consumer = new KafkaConsumer<>(clients(), new StringDeserializer(), new StringDeserializer())) {
            var third = new TopicPartition("kept", 3);
            consumer.assign(List.of(third));
            consumer.seekToBeginning(List.of(third));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(consumer.poll(Duration.ofMillis(200)))
                            .anySatisfy(read -> assertThat(read.value()).isEqualTo("value")));
        }
    }

    @Test
    void aTopicThatNobodyCreatedDoesNotAppearByItself() throws Exception {
        try (var admin = Admin.create(clients());
                var consumer = new KafkaConsumer<>(clients(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("never-created", 0)));
            consumer.poll(Duration.ofMillis(200));

            assertThat(admin.listTopics().names().get()).doesNotContain("never-created");
        }
    }

    private static Map<String, Object> clients() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("acks", "all");
        return settings;
    }
}
