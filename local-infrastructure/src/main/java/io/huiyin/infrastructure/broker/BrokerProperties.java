package io.huiyin.infrastructure.broker;

import java.util.Properties;

/** Kafka's own settings for one small broker that loses nothing and is back soon after a crash. */
final class BrokerProperties {

    private BrokerProperties() {}

    static Properties of(BrokerSettings settings) {
        var client = settings.bind() + ":" + settings.port();
        var internal = "127.0.0.1:" + settings.internalPort();
        var controller = "127.0.0.1:" + settings.controllerPort();
        var properties = new Properties();
        set(properties, "process.roles", "broker,controller");
        set(properties, "node.id", "1");
        // Named here and not kept in the metadata, so that the ports may change between two starts.
        set(properties, "controller.quorum.voters", "1@" + controller);
        set(properties, "controller.listener.names", "CONTROLLER");
        set(properties, "inter.broker.listener.name", "INTERNAL");
        set(
                properties,
                "listeners",
                "CLIENT://%s,INTERNAL://%s,CONTROLLER://%s".formatted(client, internal, controller));
        set(properties, "advertised.listeners", "CLIENT://%s,INTERNAL://%s".formatted(client, internal));
        set(properties, "listener.security.protocol.map", "CLIENT:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT");
        set(properties, "log.dirs", settings.data().resolve("topics").toString());
        keepEverything(properties);
        comeBackSoon(properties);
        staySmall(properties);
        return properties;
    }

    private static void keepEverything(Properties properties) {
        set(properties, "auto.create.topics.enable", "false");
        set(properties, "log.retention.ms", "-1");
        set(properties, "log.retention.bytes", "-1");
        set(properties, "message.max.bytes", "2097152");
        // Kafka forgets a group's place after a week of absence; a laptop may be closed for longer.
        set(properties, "offsets.retention.minutes", "5256000");
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            set(properties, topic + ".replication.factor", "1");
            set(properties, topic + ".num.partitions", "1");
        }
        set(properties, "transaction.state.log.min.isr", "1");
        set(properties, "share.coordinator.state.topic.min.isr", "1");
    }

    private static void comeBackSoon(Properties properties) {
        // After kill -9 the controller waits until the old session has run out.
        set(properties, "broker.session.timeout.ms", "1500");
        set(properties, "broker.heartbeat.interval.ms", "200");
        set(properties, "group.initial.rebalance.delay.ms", "0");
    }

    private static void staySmall(Properties properties) {
        set(properties, "num.network.threads", "2");
        set(properties, "num.io.threads", "4");
        set(properties, "background.threads", "2");
        set(properties, "log.cleaner.dedupe.buffer.size", "4194304");
        set(properties, "log.index.size.max.bytes", "2097152");
    }

    private static void set(Properties properties, String name, String value) {
        properties.setProperty(name, value);
    }
}
