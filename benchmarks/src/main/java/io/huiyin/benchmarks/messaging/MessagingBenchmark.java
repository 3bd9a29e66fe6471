package io.huiyin.benchmarks.messaging;

import io.huiyin.benchmarks.ground.OwnBroker;
import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.measuring.Bounds;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.Load;
import io.huiyin.benchmarks.measuring.Load.Operation;
import io.huiyin.events.Source;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.Producer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the sequence protocol costs where deciding costs nothing. */
@Command(name = "messaging", description = "Inbox, commands and relay in this process, on the local store and broker.")
public final class MessagingBenchmark implements Callable<Integer> {

    private static final int CLIENTS = 24;

    @Mixin
    private Bounds bounds = new Bounds();

    @Override
    public Integer call() throws InterruptedException {
        var figures = new Figures("messaging: the sequence protocol with a trivial state");
        try (var broker = OwnBroker.start();
                var producer = broker.producer()) {
            broker.createTopic(Source.ROUTING.topic());
            figures.heading("hearing in batches of %d, times are of a batch".formatted(Batches.SIZE));
            hear(producer, figures);
            hearAndSay(producer, figures);
            figures.heading("commands, each on a new complaint and saying one event");
            command(producer, figures);
        }
        figures.end();
        return 0;
    }

    private void hear(Producer<String, byte[]> producer, Figures figures) throws InterruptedException {
        try (var store = OwnStore.start(false);
                var service = OwnService.silent(store, producer)) {
            figures.row("heard, nothing said", "events", Batches.SIZE, load().measure(hearing(service)));
        }
    }

    private void hearAndSay(Producer<String, byte[]> producer, Figures figures) throws InterruptedException {
        try (var store = OwnStore.start(false);
                var service = OwnService.talkative(store, producer)) {
            saying("heard, one event said for each", Batches.SIZE, service, load(), hearing(service), figures);
        }
    }

    private void command(Producer<String, byte[]> producer, Figures figures) throws InterruptedException {
        try (var store = OwnStore.start(false);
                var service = OwnService.talkative(store, producer)) {
            saying(
                    "answered, %d clients".formatted(CLIENTS),
                    1,
                    service,
                    bounds.load(CLIENTS),
                    _ -> service.command(),
                    figures);
        }
    }

    /** The relay works beside the load; what it has not done when the load ends is waited for, and counts. */
    private static void saying(
            String what, int events, OwnService service, Load load, Operation operation, Figures figures)
            throws InterruptedException {
        var warm = load.warmUp(operation);
        service.awaitAcknowledged(warm.operations() * events);
        long before = service.acknowledged();
        long began = System.nanoTime();
        var measured = load.run(operation);
        service.awaitAcknowledged(before + measured.operations() * events);
        double seconds = (System.nanoTime() - began) / 1e9;
        figures.row(what, "events", events, measured);
        figures.line("  … until all of them were on the log: %,.0f events/s"
                .formatted(measured.operations() * events / seconds));
    }

    private static Operation hearing(OwnService service) {
        var batches = new Batches();
        return number -> service.messaging().inbox().hear(batches.batch(number));
    }

    private Load load() {
        return bounds.loadOfBatches(1, Batches.SIZE);
    }
}
