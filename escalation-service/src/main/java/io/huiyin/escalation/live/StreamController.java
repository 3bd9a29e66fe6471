package io.huiyin.escalation.live;

import io.huiyin.messaging.live.LiveFeed;
import io.huiyin.service.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream, by token for programs and by session for the board. A request blocks its virtual thread for as long as
 * the stream lasts, so that a slow reader holds up nobody but itself.
 */
@Controller
class StreamController {

    private static final Logger log = LoggerFactory.getLogger(StreamController.class);
    private static final int MOST_CLIENTS = 1_000;

    private final LiveFeed feed;
    private final JsonMapper json;
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();

    StreamController(LiveFeed feed, JsonMapper json) {
        this.feed = feed;
        this.json = json;
    }

    @GetMapping({"/escalations/stream", "/board/stream"})
    @SuppressWarnings("IllegalCatch") // what a subscription throws on closing is of no interest to anybody
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        if (clients.size() >= MOST_CLIENTS) {
            throw Problem.unavailable(Duration.ofSeconds(10));
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        var client = new LiveClient(json);
        clients.add(client);
        try (var _ = feed.subscribe(lastEventId, client::show, client::end)) {
            client.serve(response.getOutputStream());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception gone) {
            log.debug("a listener is gone: {}", gone.toString());
        } finally {
            clients.remove(client);
        }
    }

    /** A stream never ends by itself; a graceful shutdown would wait for it in vain. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        clients.forEach(LiveClient::end);
    }
}
