package io.huiyin.intake.complaint.live;

import io.huiyin.messaging.live.LiveEvent;
import io.huiyin.messaging.live.LiveFeed;
import io.huiyin.service.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams. They end with the service, so that its shutdown does not wait for them. */
@Component
public class ComplaintStreams {

    private static final int MOST_OPEN = 1_000;

    private final LiveFeed feed;
    private final int mostWaiting;
    private final Set<ComplaintStream> open = ConcurrentHashMap.newKeySet();

    ComplaintStreams(LiveFeed feed, @Value("${huiyin.streams.most-waiting:2000}") int mostWaiting) {
        this.feed = feed;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Tells somebody of what happens, and of what happened since an id.
     *
     * @param lastEventId what was seen last; null, or one that is not of this feed, to begin now
     * @param until when the stream is to end, as whoever listens may not be allowed to any more
     * @throws Problem 503 where too many listen already
     */
    public SseEmitter open(@Nullable String lastEventId, Instant until, Predicate<LiveEvent> wanted, Telling telling) {
        if (open.size() >= MOST_OPEN) {
            throw Problem.unavailable(Duration.ofSeconds(10));
        }
        var stream = new ComplaintStream(telling, mostWaiting, until);
        open.add(stream);
        var subscription = feed.subscribe(
                lastEventId,
                event -> {
                    if (wanted.test(event)) {
                        stream.take(event);
                    }
                },
                stream::finish);
        Runnable atEnd = () -> {
            open.remove(stream);
            try {
                subscription.close();
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        };
        StartStreams.afterRequest(new StartStreams.Waiting(() -> stream.start(atEnd), atEnd));
        return stream.emitter();
    }

    @EventListener(ContextClosedEvent.class)
    void endAll() {
        open.forEach(ComplaintStream::end);
    }
}
