package io.huiyin.infrastructure.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A KRaft broker and its controller inside this Java process, from formatting an empty directory to a clean stop. */
final class RunningBroker implements AutoCloseable {

    private final KafkaRaftServer server;

    private RunningBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /** Returns when the broker takes requests. */
    static RunningBroker start(BrokerSettings settings) {
        var properties = BrokerProperties.of(settings);
        formatWhereEmpty(settings, properties);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new RunningBroker(server);
    }

    void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void formatWhereEmpty(BrokerSettings settings, Properties properties) {
        if (Files.exists(settings.data().resolve("topics").resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(settings.data());
            var file = settings.data().resolve("server.properties");
            try (var out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
            var said = new ByteArrayOutputStream();
            int exit = StorageTool.execute(
                    new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            if (exit != 0) {
                throw new BrokerCannotStart(settings.data(), said.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + settings.data(), e);
        }
    }
}
