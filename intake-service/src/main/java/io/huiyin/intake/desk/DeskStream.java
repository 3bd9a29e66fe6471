package io.huiyin.intake.desk;

import io.huiyin.messaging.live.LiveEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One browser that watches. What comes in a burst is told as one change. */
final class DeskStream {

    private static final Logger log = LoggerFactory.getLogger(DeskStream.class);
    private static final int MOST_WAITING = 2_000;
    private static final int SECONDS_OF_SILENCE = 15;

    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<LiveEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final String name;
    private final Catching catching;
    private volatile boolean over;

    DeskStream(String name, Catching catching) {
        this.name = name;
        this.catching = catching;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Called on the thread that serves everybody; a browser that is too slow comes again with its last id. */
    void take(LiveEvent event) {
        if (!waiting.offer(event)) {
            end();
        }
    }

    void start(boolean missed, Runnable atEnd) {
        emitter.onCompletion(this::end);
        emitter.onError(_ -> end());
        Thread.ofVirtual().name("desk-stream").start(() -> {
            try {
                serve(missed);
            } catch (IOException | IllegalStateException gone) {
                log.debug("a browser is gone: {}", gone.toString());
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

    private void serve(boolean missed) throws IOException, InterruptedException {
        emitter.send(SseEmitter.event().comment("here").reconnectTime(2_000));
        if (missed) {
            emitter.send(SseEmitter.event().name(name).data("missed"));
        }
        for (var silence = 0; !over; silence++) {
            var first = waiting.poll(1, TimeUnit.SECONDS);
            if (first != null) {
                tell(first);
                silence = 0;
            } else if (silence >= SECONDS_OF_SILENCE) {
                emitter.send(SseEmitter.event().comment("still here"));
                silence = 0;
            }
        }
    }

    private void tell(LiveEvent first) throws IOException, InterruptedException {
        var burst = new ArrayList<LiveEvent>();
        burst.add(first);
        waiting.drainTo(burst);
        var last = burst.getLast();
        catching.upWith(last);
        emitter.send(SseEmitter.event()
                .id(last.id())
                .name(name)
                .data(last.event().envelope().type()));
    }
}
