package io.huiyin.intake.desk;

import io.huiyin.intake.complaint.live.Catching;
import io.huiyin.intake.complaint.live.Telling;
import io.huiyin.messaging.live.LiveEvent;
import java.io.IOException;
import java.util.List;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells a page that something has changed, once the change can be read. What comes in a burst is told as one change.
 *
 * @param name under which the page waits for it
 * @param missed whether it is to be told at once, because something changed before it came
 */
record PageTelling(String name, boolean missed, Catching catching) implements Telling {

    @Override
    public void begin(SseEmitter emitter) throws IOException {
        if (missed) {
            emitter.send(SseEmitter.event().name(name).data("missed"));
        }
    }

    @Override
    public void tell(List<LiveEvent> burst, SseEmitter emitter) throws IOException, InterruptedException {
        catching.upWith(burst);
        var last = burst.getLast();
        emitter.send(SseEmitter.event()
                .id(last.id())
                .name(name)
                .data(last.event().envelope().type()));
    }
}
