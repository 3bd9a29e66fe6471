package io.huiyin.escalation.live;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.EscalationAcknowledged;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.EscalationStoodDown;
import io.huiyin.messaging.live.LiveEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * One listener. What it has not read yet waits in a bounded queue; one that is too slow for that is let go, and comes
 * back for the rest with the id of the last event it saw.
 */
final class LiveClient {

    private static final int MOST_WAITING = 256;
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 500;

    private final JsonMapper json;
    private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean over;

    LiveClient(JsonMapper json) {
        this.json = json;
    }

    /** Never blocks: the thread that calls serves everybody. */
    void show(LiveEvent live) {
        if (concerns(live.event().content()) && !waiting.offer(live)) {
            over = true;
        }
    }

    void end() {
        over = true;
    }

    /** Writes until either side has had enough. The first event says that nothing from now on is missed. */
    void serve(OutputStream out) throws IOException, InterruptedException {
        write(out, "retry: 2000\nevent: ready\ndata: {}\n\n");
        var lastWrite = System.nanoTime();
        while (!over) {
            var next = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (next != null) {
                write(out, frame(next));
                lastWrite = System.nanoTime();
            } else if (System.nanoTime() - lastWrite > SILENCE.toNanos()) {
                write(out, ": still here\n\n");
                lastWrite = System.nanoTime();
            }
        }
    }

    private String frame(LiveEvent live) {
        var envelope = live.event().envelope();
        var message = new Message(
                envelope.subject(), envelope.id(), envelope.time(), live.event().content());
        return "id: " + live.id() + "\nevent: " + name(live.event().content()) + "\ndata: "
                + json.writeValueAsString(message) + "\n\n";
    }

    /** The wire name without its version. */
    private static String name(ComplaintEvent content) {
        var wireName = EventCatalogue.wireNameOf(content);
        return wireName.substring(0, wireName.lastIndexOf(".v"));
    }

    private static boolean concerns(ComplaintEvent content) {
        return switch (content) {
            case EscalationRaised _,
                    EscalationAcknowledged _,
                    EscalationStoodDown _,
                    DeadlineAtRisk _,
                    DeadlineMissed _ -> true;
            default -> false;
        };
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** What an event carries to a browser. */
    record Message(String complaintId, String eventId, Instant at, ComplaintEvent content) {}
}
