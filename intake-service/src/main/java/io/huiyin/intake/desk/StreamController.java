package io.huiyin.intake.desk;

import io.huiyin.intake.complaint.live.Catching;
import io.huiyin.intake.complaint.live.ComplaintStreams;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells pages when to fetch themselves anew. */
@RestController
class StreamController {

    private final ComplaintStreams streams;
    private final Catching catching;
    private final MongoComplaints complaints;

    StreamController(ComplaintStreams streams, Catching catching, MongoComplaints complaints) {
        this.streams = streams;
        this.catching = catching;
        this.complaints = complaints;
    }

    @GetMapping(path = "/desk/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter all(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return streams.open(lastEventId, Instant.MAX, _ -> true, new PageTelling("complaints", false, catching));
    }

    /** @param version of the complaint on the page that asks: what came since is told at once */
    @GetMapping(path = "/desk/complaints/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long version,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            CurrentPerson person) {
        var complaint = complaints.find(id.toString(), person).orElseThrow(Problem::notFound);
        var missed = lastEventId == null && complaint.version() > version;
        return streams.open(
                lastEventId,
                Instant.MAX,
                live -> live.event().envelope().subject().equals(complaint.id()),
                new PageTelling("timeline", missed, catching));
    }
}
