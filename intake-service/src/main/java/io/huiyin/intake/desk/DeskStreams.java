package io.huiyin.intake.desk;

import io.huiyin.messaging.live.LiveEvent;
import io.huiyin.messaging.live.LiveFeed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams to browsers. They end with the service, so that its shutdown does not wait for them. */
@Component
class DeskStreams {

    private final LiveFeed feed;
    private final Catching catching;
    private final Set<DeskStream> open = ConcurrentHashMap.newKeySet();

    DeskStreams(LiveFeed feed, Catching catching) {
        this.feed = feed;
        this.catching = catching;
    }

    /**
     * Tells a browser under {@code name} that something has changed, once the change can be read.
     *
     * @param lastEventId what the browser saw last
     * @param missed whether it is to be told at once, because something changed before it came
     */
    SseEmitter open(String name, @Nullable String lastEventId, boolean missed, Predicate<LiveEvent> wanted) {
        var stream = new DeskStream(name, catching);
        open.add(stream);
        var subscription = feed.subscribe(
                lastEventId,
                event -> {
                    if (wanted.test(event)) {
                        stream.take(event);
                    }
                },
                stream::end);
        stream.start(missed, () -> {
            open.remove(stream);
            try {
                subscription.close();
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return stream.emitter();
    }

    @EventListener(ContextClosedEvent.class)
    void endAll() {
        open.forEach(DeskStream::end);
    }
}
