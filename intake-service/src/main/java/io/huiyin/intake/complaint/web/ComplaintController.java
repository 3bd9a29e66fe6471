package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Reference;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.mongo.Timeline;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows complaints. */
@RestController
@RequestMapping("/complaints")
class ComplaintController {

    private static final ProblemType REFERENCE_MISTYPED = new ProblemType("reference-mistyped", HttpStatus.NOT_FOUND);

    private final MongoComplaints complaints;
    private final Timeline timeline;
    private final CriteriaReader criteria;

    ComplaintController(MongoComplaints complaints, Timeline timeline, CriteriaReader criteria) {
        this.criteria = criteria;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    @GetMapping
    Page list(HttpServletRequest request, CurrentPerson person) {
        var parameters = request.getParameterMap();
        var found = complaints.list(criteria.read(parameters, person), person);
        return new Page(
                found.items().stream().map(ComplaintSummary::of).toList(),
                Cursor.of(found.next(), parameters),
                Cursor.of(found.previous(), parameters));
    }

    @GetMapping("/{id}")
    ResponseEntity<ComplaintView> one(@PathVariable UUID id, CurrentPerson person) {
        return answer(complaints.find(id.toString(), person).orElseThrow(Problem::notFound));
    }

    @GetMapping("/by-reference/{typed}")
    ResponseEntity<ComplaintView> byReference(@PathVariable String typed, CurrentPerson person) {
        var reference = Reference.typed(typed).orElseThrow(Problem::notFound);
        if (!reference.valid()) {
            throw Problem.of(REFERENCE_MISTYPED);
        }
        return answer(complaints.find(reference, person).orElseThrow(Problem::notFound));
    }

    private ResponseEntity<ComplaintView> answer(OnRecord complaint) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(complaint.version()))
                .body(ComplaintView.of(complaint, timeline.of(complaint)));
    }

    /** A part of the list, with the cursors of the following one and of the one before; missing at the ends. */
    record Page(
            List<ComplaintSummary> items,
            @Nullable String next,
            @Nullable String previous) {}
}
