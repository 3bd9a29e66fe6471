package io.huiyin.escalation.clocks.web;

import io.huiyin.escalation.clocks.AcknowledgeEscalation;
import io.huiyin.escalation.clocks.AcknowledgeEscalation.Acknowledged;
import io.huiyin.escalation.clocks.AcknowledgeEscalation.NothingOpen;
import io.huiyin.escalation.clocks.AcknowledgeEscalation.UnknownComplaint;
import io.huiyin.escalation.clocks.Escalation.Phase;
import io.huiyin.escalation.clocks.Escalations;
import io.huiyin.escalation.clocks.Escalations.Wanted;
import io.huiyin.events.Party;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.security.CurrentPerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is late, and who takes it on. */
@RestController
class EscalationController {

    static final ProblemType NOTHING_OPEN = new ProblemType("nothing-open", HttpStatus.CONFLICT);

    private static final int MOST = 200;

    private final Escalations escalations;
    private final AcknowledgeEscalation acknowledge;

    EscalationController(Escalations escalations, AcknowledgeEscalation acknowledge) {
        this.escalations = escalations;
        this.acknowledge = acknowledge;
    }

    @GetMapping("/escalations")
    Page list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw badParameter("limit", "out-of-range", 1, MOST);
        }
        var found = escalations.find(new Wanted(phase(state), level, Cursor.read(cursor), limit + 1));
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                shown.stream().map(EscalationView::of).toList(),
                found.size() > limit ? Cursor.of(shown.getLast().place()) : null);
    }

    @PostMapping(path = "/escalations/{complaintId}/acknowledge", produces = MediaType.APPLICATION_JSON_VALUE)
    Taken acknowledge(@PathVariable String complaintId, IdempotencyKey key, CurrentPerson person) {
        return switch (acknowledge.acknowledge(complaintId, key.value(), new Party(person.id(), person.name()))) {
            case Acknowledged(var taken) ->
                new Taken(complaintId, taken.escalationId(), taken.level(), taken.by(), taken.at());
            case NothingOpen() -> throw Problem.of(NOTHING_OPEN);
            case UnknownComplaint() -> throw Problem.notFound();
        };
    }

    private static @Nullable Phase phase(String state) {
        return switch (state) {
            case "open" -> Phase.RAISED;
            case "acknowledged" -> Phase.ACKNOWLEDGED;
            case "all" -> null;
            default -> throw badParameter("state", "unknown-value");
        };
    }

    static Problem badParameter(String name, String code, Object... arguments) {
        return Problem.of(ProblemType.BAD_REQUEST).violating(List.of(Violation.ofParameter(name, code, arguments)));
    }

    /** @param next the cursor of the page after this one, null on the last */
    record Page(List<EscalationView> escalations, @Nullable String next) {}

    /** Who acknowledged it, which need not be the one who asks. */
    record Taken(String complaintId, String escalationId, int level, Party acknowledgedBy, Instant acknowledgedAt) {}
}
