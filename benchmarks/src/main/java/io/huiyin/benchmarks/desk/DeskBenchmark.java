package io.huiyin.benchmarks.desk;

import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.measuring.Bounds;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.Load.Operation;
import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.Criteria.Sort;
import io.huiyin.intake.complaint.Facet;
import io.huiyin.intake.complaint.Status;
import io.huiyin.intake.export.Format;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how long an agent waits for a list among very many complaints. */
@Command(name = "desk", description = "Lists, filters and searches among 100,000 complaints.")
public final class DeskBenchmark implements Callable<Integer> {

    private static final String MEMORY = "3g";

    @Mixin
    private Bounds bounds = new Bounds();

    @Option(names = "--complaints", description = "How many there are; ${DEFAULT-VALUE} where not said.")
    private int number = 100_000;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var figures = new Figures("desk: pages of 50 of %,d complaints, 1 client".formatted(number));
        try (var store = OwnStore.start(false, MEMORY)) {
            var many = new ManyComplaints();
            many.register(store.database(), number);
            var lists = new Lists(store);
            figures.heading("list");
            for (var sort : Sort.values()) {
                row(figures, "all, " + sort, lists.list(sort));
                row(figures, "all, page by page, " + sort, lists.pages(sort));
            }
            figures.heading("filter");
            for (var sort : Sort.values()) {
                row(figures, "open, " + sort, lists.list(sort, Facet.OPEN));
                row(figures, "one owner, " + sort, lists.list(sort, Facet.owner("member-7")));
                row(figures, "four, few pass, " + sort, lists.list(sort, four(QualityFactor.SKILL)));
            }
            row(figures, "open and overdue, DUE", lists.overdue(Facet.OPEN));
            row(figures, "five, none passes", lists.nothing(Sort.NEWEST, none()));
            row(figures, "open in a region, page by page", lists.pages(Sort.DUE, Facet.OPEN, Facet.region("CN")));
            row(figures, "counted: open in a region", lists.count(Facet.OPEN, Facet.region("CN")));
            figures.heading("search");
            row(figures, "reference", lists.byReference());
            row(figures, "one of a hundred thousand (order number)", lists.search("ORD-00004711"));
            row(figures, "phone", lists.search("138 0000 4711"));
            row(figures, "a name", lists.search("晓芳"));
            row(figures, "a part of a Chinese text", lists.search("柜台工作"));
            row(figures, "one character", lists.search("芳"));
            row(figures, "three words, many have them", lists.search("mortg interest refund"));
            row(figures, "words and filters", lists.search("credit report", four(QualityFactor.SKILL)));
            figures.heading("one complaint");
            row(figures, "its page", lists.open());
            row(figures, "possible duplicates of it", lists.duplicates());
            figures.line("");
            var out = new AllOut(store, figures);
            for (var format : Format.values()) {
                out.run(format, false);
                out.run(format, true);
            }
            try (var exporting = Executors.newSingleThreadExecutor()) {
                var running = exporting.submit(() -> out.run(Format.CSV, false));
                figures.heading("while that export runs");
                figures.row("all, NEWEST", "pages", bounds.load(1).run(lists.list(Sort.NEWEST)));
                running.get();
            }
            figures.heading("after all others, as the numbers grow");
            row(figures, "registered", many.oneByOne(store.database()));
        }
        figures.end();
        return 0;
    }

    private static Facet[] four(QualityFactor factor) {
        return new Facet[] {Facet.OPEN, Facet.of(Severity.NORMAL), Facet.of(factor), Facet.region("CN-GD")};
    }

    private static Facet[] none() {
        return new Facet[] {
            Facet.of(Status.RESOLVED), Facet.OPEN, Facet.of(Kind.COMPLAINT), Facet.of(Channel.PHONE), Facet.region("CN")
        };
    }

    private void row(Figures figures, String what, Operation operation) throws InterruptedException {
        figures.row(what, "pages", bounds.load(1).measure(operation));
    }
}
