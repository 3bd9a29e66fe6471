package io.huiyin.infrastructure.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A real broker inside a test, on free ports and a fresh directory that goes when it is closed. It can be stopped and
 * started again with its data, for tests of what happens while Kafka is away.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final BrokerSettings settings;
    private RunningBroker running;

    private EmbeddedBroker(BrokerSettings settings) {
        this.settings = settings;
        this.running = RunningBroker.start(settings);
    }

    /** Takes a few seconds; tests share one per class or per run. */
    public static EmbeddedBroker start() {
        try {
            var data = Files.createTempDirectory("huiyin-broker-");
            var ports = freePorts();
            return new EmbeddedBroker(new BrokerSettings(data, "127.0.0.1", ports.get(0), ports.get(1), ports.get(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return settings.bind() + ":" + settings.port();
    }

    /** Topics are never made by themselves here, as in production. */
    public void createTopic(String name, int partitions) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create topic " + name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topic " + name, e);
        }
    }

    /** Clients lose their connections; {@link #resume()} brings the same data back on the same port. */
    public void pause() {
        running.close();
    }

    public void resume() {
        running = RunningBroker.start(settings);
    }

    @Override
    public void close() {
        running.close();
        try (var files = Files.walk(settings.data())) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> freePorts() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var one = new ServerSocket(0, 1, loopback);
                var two = new ServerSocket(0, 1, loopback);
                var three = new ServerSocket(0, 1, loopback)) {
            return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
        }
    }
}
