package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.live.Catching;
import io.huiyin.intake.complaint.live.ComplaintStreams;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.messaging.live.LiveFeed;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.security.AccessEnd;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells programs of changes as they happen. */
@RestController
class ChangeController {

    private static final List<String> OF_LISTS_ONLY = List.of("limit", "cursor", "sort");

    private final LiveFeed feed;
    private final ComplaintStreams streams;
    private final MongoComplaints complaints;
    private final Catching catching;
    private final CriteriaReader criteria;

    ChangeController(
            LiveFeed feed,
            ComplaintStreams streams,
            MongoComplaints complaints,
            Catching catching,
            CriteriaReader criteria) {
        this.feed = feed;
        this.streams = streams;
        this.complaints = complaints;
        this.catching = catching;
        this.criteria = criteria;
    }

    /**
     * Changes of complaints that match the filters of the list, at the time when they are told. A stream begins where the feed
     * stands, so that the first id, too, can be resumed from, and ends with the token that it was opened with.
     */
    @GetMapping(path = "/complaints/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(
            HttpServletRequest request,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            CurrentPerson person,
            AccessEnd end) {
        var parameters = request.getParameterMap();
        var unfit = OF_LISTS_ONLY.stream().filter(parameters::containsKey).toList();
        if (!unfit.isEmpty()) {
            throw Problem.invalid(unfit.stream()
                    .map(name -> Violation.ofParameter(name, "unknown-field"))
                    .toList());
        }
        var filters = Map.copyOf(parameters);
        var _ = criteria.read(filters, person);
        var resumes = lastEventId != null && feed.resumes(lastEventId);
        var from = resumes ? lastEventId : feed.position().orElse(null);
        // What is overdue is so at the time of telling, hence the filters are read again each time.
        var telling = new ChangeTelling(
                from,
                lastEventId != null && !resumes,
                catching,
                ids -> complaints.among(ids, criteria.read(filters, person), person));
        return streams.open(from, end.at(), _ -> true, telling);
    }
}
