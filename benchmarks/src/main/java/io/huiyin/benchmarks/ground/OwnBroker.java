package io.huiyin.benchmarks.ground;

import io.huiyin.infrastructure.broker.Broker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

/** The local broker as a process of the benchmark's own, empty at its start. */
public final class OwnBroker implements AutoCloseable {

    private static final String MEMORY = "256m";

    private final ScratchDirectory directory;
    private final JavaProcess process;
    private final String address;

    private OwnBroker(ScratchDirectory directory, JavaProcess process, String address) {
        this.directory = directory;
        this.process = process;
        this.address = address;
    }

    public static OwnBroker start() throws InterruptedException {
        var directory = ScratchDirectory.create();
        var ports = FreePort.find(3);
        var arguments = List.of(
                "--data=" + directory.path().resolve("data"),
                "--bind=127.0.0.1",
                "--port=" + ports.get(0),
                "--controller-port=" + ports.get(1),
                "--internal-port=" + ports.get(2));
        var process = JavaProcess.start(
                Broker.class,
                List.of("-XX:TieredStopAtLevel=1"),
                MEMORY,
                arguments,
                directory.path().resolve("log"));
        var broker = new OwnBroker(directory, process, "127.0.0.1:" + ports.get(0));
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.address))) {
            process.await(() -> answers(admin));
            return broker;
        } catch (RuntimeException | InterruptedException e) {
            broker.close();
            throw e;
        }
    }

    public String address() {
        return address;
    }

    public void createTopic(String name) throws InterruptedException {
        Clients.createTopics(address, List.of(name));
    }

    public Producer<String, byte[]> producer() {
        return Clients.producer(address);
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
        directory.close();
    }
}
