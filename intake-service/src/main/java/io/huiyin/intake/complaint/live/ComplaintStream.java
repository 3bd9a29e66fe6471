package io.huiyin.intake.complaint.live;

import com.mongodb.MongoException;
import io.huiyin.messaging.live.LiveEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One listener. What it has not been told yet waits in a bounded queue; one that is too slow for that is told what waits,
 * then let go, and comes back for the rest with the last id that it saw.
 */
final class ComplaintStream {

    private static final Logger log = LoggerFactory.getLogger(ComplaintStream.class);
    private static final int MOST_AT_ONCE = 200;
    private static final int SECONDS_OF_SILENCE = 15;

    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<LiveEvent> waiting;
    private final Telling telling;
    private final Instant until;
    private volatile boolean full;
    private volatile boolean over;

    ComplaintStream(Telling telling, int mostWaiting, Instant until) {
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        this.telling = telling;
        this.until = until;
        emitter.onCompletion(this::end);
        emitter.onError(_ -> end());
    }

    SseEmitter emitter() {
        return emitter;
    }

    /**
     * Called on the thread that serves everybody, hence never blocks.
     *
     * @throws TooSlow where no place is left; none is taken after that, so that there is no gap
     */
    void take(LiveEvent event) {
        if (full || !waiting.offer(event)) {
            full = true;
            throw new TooSlow();
        }
    }

    /** Nothing more comes; what waits is still told. */
    void finish() {
        full = true;
    }

    /** To be called once MVC has the emitter, and is done with the response. */
    void start(Runnable atEnd) {
        Thread.ofVirtual().name("complaint-stream").start(() -> {
            try {
                serve();
            } catch (IOException | IllegalStateException gone) {
                log.debug("a listener is gone: {}", gone.toString());
            } catch (MongoException unreachable) {
                log.info("a listener is let go, as the store does not answer: {}", unreachable.toString());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                atEnd.run();
                emitter.complete();
            }
        });
    }

    void end() {
        over = true;
    }

    private void serve() throws IOException, InterruptedException {
        emitter.send(SseEmitter.event().comment("here").reconnectTime(2_000));
        telling.begin(emitter);
        var silent = 0;
        @Nullable String last = null;
        while (!over && Instant.now().isBefore(until)) {
            var first = full ? waiting.poll() : waiting.poll(1, TimeUnit.SECONDS);
            if (first != null) {
                last = tell(first);
                silent = 0;
            } else if (full) {
                return;
            } else if (++silent >= SECONDS_OF_SILENCE) {
                emitter.send(stillHere(last));
                silent = 0;
            }
        }
    }

    /** An id without data moves a listener on (WHATWG HTML, 9.2.6), so that it comes back to where it is and not to where it last heard. */
    private static SseEmitter.SseEventBuilder stillHere(@Nullable String last) {
        var event = SseEmitter.event().comment("still here");
        return last == null ? event : event.id(last);
    }

    private String tell(LiveEvent first) throws IOException, InterruptedException {
        var burst = new ArrayList<LiveEvent>();
        burst.add(first);
        waiting.drainTo(burst, MOST_AT_ONCE - 1);
        telling.tell(burst, emitter);
        return burst.getLast().id();
    }

    /** Somebody does not read as fast as things happen. */
    private static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("too slow, come again for the rest");
        }
    }
}
