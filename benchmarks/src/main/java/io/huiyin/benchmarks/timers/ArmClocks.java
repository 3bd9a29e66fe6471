package io.huiyin.benchmarks.timers;

import com.mongodb.client.MongoDatabase;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.escalation.clocks.ComplaintClocks;
import io.huiyin.escalation.clocks.mongo.MongoEscalations;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.mongo.MongoAggregates;
import io.huiyin.messaging.mongo.MongoParkingLot;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writes clocked complaints into the service's own database, as the service writes them and with its indexes. */
final class ArmClocks {

    private static final int AT_ONCE = 500;
    private static final int WRITERS = 2;

    private final ClockedComplaint complaint = new ClockedComplaint();
    private final MongoAggregates<ComplaintClocks> documents;

    ArmClocks(MongoDatabase database) {
        documents = new MongoAggregates<>(database, ClockedComplaint.TYPE, new MongoParkingLot(database));
        documents.migrate();
        MongoEscalations.migrate(database);
    }

    /** @param timers the timer of each number below {@code count} */
    void arm(int count, IntFunction<Timer> timers) throws InterruptedException {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var batches = IntStream.range(0, Math.ceilDiv(count, AT_ONCE))
                    .<Callable<Integer>>mapToObj(batch -> () -> {
                        int first = batch * AT_ONCE;
                        return write(IntStream.range(first, Math.min(count, first + AT_ONCE))
                                .mapToObj(timers)
                                .toList());
                    })
                    .toList();
            for (var batch : writers.invokeAll(batches)) {
                batch.get();
            }
        } catch (ExecutionException e) {
            throw new MeasurementFailed("the clocks cannot be stored", e.getCause());
        }
    }

    private int write(List<Timer> timers) {
        if (!documents.save(complaint.armed(timers))) {
            throw new MeasurementFailed("one of the clocks is there already");
        }
        return timers.size();
    }

    /** As the service has it now. */
    Aggregate<ComplaintClocks> stored(Timer timer) {
        return Objects.requireNonNull(documents.load(List.of(timer.subject())).get(timer.subject()));
    }
}
