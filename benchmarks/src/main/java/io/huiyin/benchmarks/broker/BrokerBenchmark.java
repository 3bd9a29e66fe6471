package io.huiyin.benchmarks.broker;

import io.huiyin.benchmarks.ground.OwnBroker;
import io.huiyin.benchmarks.measuring.Bounds;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.Load.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what awaiting each acknowledgement costs, alone and together. */
@Command(name = "broker", description = "The local broker as a process of its own.")
public final class BrokerBenchmark implements Callable<Integer> {

    private static final String TOPIC = "benchmark";
    private static final int SIZE = 1024;
    private static final int CLIENTS = 24;
    private static final int AT_ONCE = 500;

    @Mixin
    private Bounds bounds = new Bounds();

    @Override
    public Integer call() throws InterruptedException {
        var figures = new Figures("broker: 1 KiB records, six partitions, acks all, linger 0");
        try (var broker = OwnBroker.start();
                var producer = broker.producer()) {
            broker.createTopic(TOPIC);
            figures.heading("awaited");
            figures.row("one by one", "records", bounds.load(1).measure(send(producer, 1)));
            figures.row(
                    "%d clients, each one by one".formatted(CLIENTS),
                    "records",
                    bounds.load(CLIENTS).measure(send(producer, 1)));
            figures.row(
                    "%d at once, times are of all of them".formatted(AT_ONCE),
                    "records",
                    AT_ONCE,
                    bounds.loadOfBatches(1, AT_ONCE).measure(send(producer, AT_ONCE)));
        }
        figures.end();
        return 0;
    }

    private static Operation send(Producer<String, byte[]> producer, int atOnce) {
        var value = new byte[SIZE];
        return _ -> {
            List<Future<?>> sends = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                sends.add(producer.send(
                        new ProducerRecord<>(TOPIC, UUID.randomUUID().toString(), value)));
            }
            for (var send : sends) {
                send.get();
            }
        };
    }
}
