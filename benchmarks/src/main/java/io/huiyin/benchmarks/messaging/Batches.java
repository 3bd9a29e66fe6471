package io.huiyin.benchmarks.messaging;

import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCodec;
import io.huiyin.events.Party;
import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import io.huiyin.events.intake.Audience;
import io.huiyin.events.intake.NoteAdded;
import io.huiyin.messaging.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a consumer hands over under full load: one event of each of many complaints. A complaint is heard of five times, so
 * that one write in five is the first one of its document.
 */
final class Batches {

    static final int SIZE = 500;

    private static final int EVENTS_OF_A_COMPLAINT = 5;
    private static final String TYPE = "note.added.v1";

    private final long run = System.nanoTime();
    private final Instant time = Instant.ofEpochMilli(System.currentTimeMillis());
    private final String body = new EventCodec()
            .write(new Event(
                    envelope("any", 1),
                    new NoteAdded(new Party("ann", "Ann"), Audience.INTERNAL, "She called again. ".repeat(20))))
            .body();

    List<Delivery> batch(long number) {
        long sequence = number % EVENTS_OF_A_COMPLAINT + 1;
        long firstComplaint = number / EVENTS_OF_A_COMPLAINT * SIZE;
        List<Delivery> batch = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            var complaint = new UUID(run, firstComplaint + i).toString();
            batch.add(new Delivery.Legible(new RawEvent(envelope(complaint, sequence), body)));
        }
        return batch;
    }

    private Envelope envelope(String complaint, long sequence) {
        return new Envelope(Source.INTAKE, complaint, sequence, TYPE, time, null, null);
    }
}
