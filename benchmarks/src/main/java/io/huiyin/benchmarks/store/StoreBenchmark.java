package io.huiyin.benchmarks.store;

import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.measuring.Bounds;
import io.huiyin.benchmarks.measuring.Figures;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the store gives to each of the accesses that the services make of it. */
@Command(name = "store", description = "The local store as a process of its own.")
public final class StoreBenchmark implements Callable<Integer> {

    private static final int CLIENTS = 16;

    @Mixin
    private Bounds bounds = new Bounds();

    @Override
    public Integer call() throws InterruptedException {
        var figures = new Figures("store: 1 KiB documents, written with w majority and journal");
        figures.heading("as the launcher starts it");
        try (var store = OwnStore.start(false)) {
            var accesses = new Accesses(store);
            writes(accesses, figures);
            reads(accesses, figures);
        }
        figures.heading("with --fsync");
        try (var store = OwnStore.start(true)) {
            writes(new Accesses(store), figures);
        }
        figures.end();
        return 0;
    }

    private void writes(Accesses accesses, Figures figures) throws InterruptedException {
        figures.row("insert, 1 client", "documents", bounds.load(1).measure(accesses.insert()));
        figures.row(
                "insert, %d clients".formatted(CLIENTS),
                "documents",
                bounds.load(CLIENTS).measure(accesses.insert()));
        figures.row(
                "update by id and version, 1 client",
                "documents",
                bounds.load(1).measure(accesses.update()));
        figures.row(
                "update by id and version, %d clients".formatted(CLIENTS),
                "documents",
                bounds.load(CLIENTS).measure(accesses.update()));
        figures.row(
                "%d such updates in a bulk, 1 client".formatted(Accesses.BULK),
                "documents",
                Accesses.BULK,
                bounds.loadOfBatches(1, Accesses.BULK).measure(accesses.updateMany()));
    }

    private void reads(Accesses accesses, Figures figures) throws InterruptedException {
        figures.row("find by id, 1 client", "documents", bounds.load(1).measure(accesses.find()));
        figures.row(
                "find by id, %d clients".formatted(CLIENTS),
                "documents",
                bounds.load(CLIENTS).measure(accesses.find()));
        figures.row(
                "find %d with $in, 1 client".formatted(Accesses.BULK),
                "documents",
                Accesses.BULK,
                bounds.loadOfBatches(1, Accesses.BULK).measure(accesses.findMany()));
    }
}
