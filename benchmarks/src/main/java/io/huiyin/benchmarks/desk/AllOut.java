package io.huiyin.benchmarks.desk;

import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.events.Party;
import io.huiyin.intake.complaint.Criteria;
import io.huiyin.intake.complaint.Criteria.Sort;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.mongo.Visibility;
import io.huiyin.intake.export.Export;
import io.huiyin.intake.export.Export.End;
import io.huiyin.intake.export.Format;
import io.huiyin.intake.export.SendExport;
import io.huiyin.intake.export.Wording;
import io.huiyin.intake.export.mongo.MongoExports;
import io.huiyin.service.security.CurrentPerson;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Exports all that there is to nobody, as intake does but for the network, and looks at the heap on the way. */
final class AllOut {

    private static final int ROWS_BETWEEN_LOOKS = 20_000;
    private static final Criteria EVERYTHING =
            new Criteria(List.of(), List.of(), null, null, null, Sort.NEWEST, null, 50);

    private final CurrentPerson person = new CurrentPerson("zhou", "Zhou Min", Set.of("supervisor"), List.of(), null);
    private final MongoComplaints complaints;
    private final MongoExports exports;
    private final Figures figures;

    AllOut(OwnStore store, Figures figures) {
        this.complaints = new MongoComplaints(store.database(), Visibility.EVERYTHING);
        this.exports = new MongoExports(store.database());
        this.figures = figures;
    }

    void run(Format format, boolean lookingAtTheHeap) {
        var heap = new Heap();
        var export = new Export(
                UUID.randomUUID().toString(),
                new Party(person.id(), person.name()),
                Instant.now(),
                format,
                Map.of(),
                complaints.count(EVERYTHING, person));
        exports.began(export);
        var target = new Counted();
        heap.look();
        long began = System.nanoTime();
        End end;
        long first;
        try (var walk = complaints.walk(EVERYTHING, person)) {
            first = System.nanoTime();
            var rows = lookingAtTheHeap ? heap.looking(walk) : walk;
            end = new SendExport(exports, InstantSource.system(), Duration.ofHours(1))
                    .send(export, rows, target, new AsTheyAre());
        }
        if (end != End.COMPLETE) {
            throw new MeasurementFailed("an export ended " + end);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        figures.line("%-50s %,d rows, %,d MiB in %.1f s, %,.0f rows/s; %.2f s until the first"
                .formatted(
                        format + (lookingAtTheHeap ? ", collecting garbage now and then" : ""),
                        export.total(),
                        target.bytes.get() >> 20,
                        seconds,
                        export.total() / seconds,
                        (first - began) / 1e9));
        if (lookingAtTheHeap) {
            figures.line("    heap in use after collections: %.1f MiB before, at most %.1f on the way; -Xmx %d MiB"
                    .formatted(
                            heap.first / 1048576.0,
                            heap.most / 1048576.0,
                            Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    /** How much of the heap is in use. */
    private static final class Heap {

        private long first;
        private long most;

        void look() {
            System.gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            first = first == 0 ? used : first;
            most = Math.max(most, used);
        }

        Iterator<OnRecord> looking(Iterator<OnRecord> rows) {
            var number = new AtomicLong();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public OnRecord next() {
                    if (number.incrementAndGet() % ROWS_BETWEEN_LOOKS == 0) {
                        look();
                    }
                    return rows.next();
                }
            };
        }
    }

    /** Takes everything and keeps nothing. */
    private static final class Counted extends OutputStream {

        private final AtomicLong bytes = new AtomicLong();

        @Override
        public void write(int one) {
            bytes.incrementAndGet();
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.addAndGet(length);
        }
    }

    /** No translation. */
    private static final class AsTheyAre implements Wording {

        @Override
        public List<String> titles(List<String> columns) {
            return columns;
        }

        @Override
        public String word(@Nullable Enum<?> constant) {
            return constant == null ? "" : constant.name();
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
