package io.huiyin.intake.complaint.live;

import io.huiyin.messaging.live.LiveEvent;
import java.io.IOException;
import java.util.List;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a stream says to whoever listens. It is called on the stream's own thread, and may block there. */
public interface Telling {

    /** Said first. */
    default void begin(SseEmitter emitter) throws IOException {}

    /** Said of what came since, in the order of the log; never empty. */
    void tell(List<LiveEvent> burst, SseEmitter emitter) throws IOException, InterruptedException;
}
