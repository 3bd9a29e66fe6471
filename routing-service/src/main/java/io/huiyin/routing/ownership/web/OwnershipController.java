package io.huiyin.routing.ownership.web;

import io.huiyin.routing.ownership.Ownership;
import io.huiyin.routing.ownership.Ownerships;
import io.huiyin.routing.ownership.Phase;
import io.huiyin.routing.ownership.web.OwnershipView.PageView;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.security.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owns what. */
@RestController
@RequestMapping("/ownerships")
class OwnershipController {

    private static final int LARGEST_PAGE = 200;

    private final Ownerships ownerships;

    OwnershipController(Ownerships ownerships) {
        this.ownerships = ownerships;
    }

    @GetMapping("/{complaintId}")
    OwnershipView ownership(@PathVariable String complaintId, CurrentPerson person) {
        return ownerships
                .find(complaintId)
                .filter(ownership -> mayLookAt(ownership, person))
                .map(ownership -> OwnershipView.of(complaintId, ownership))
                .orElseThrow(Problem::notFound);
    }

    /** What the caller was asked or has; supervisors also see what nobody can be offered. */
    @GetMapping
    PageView ownerships(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "OFFERED") Phase state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor,
            CurrentPerson person) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw badParameter("limit", "out-of-range", 1, LARGEST_PAGE);
        }
        return switch (state) {
            case OFFERED, OWNED -> {
                if (!mine) {
                    throw badParameter("mine", "required");
                }
                yield PageView.of(ownerships.of(person.id(), state, limit, cursor));
            }
            case UNPLACED -> {
                if (!person.is("supervisor")) {
                    throw Problem.of(ProblemType.FORBIDDEN);
                }
                yield PageView.of(ownerships.unplaced(limit, cursor));
            }
            case ENDED -> throw badParameter("state", "unknown-value");
        };
    }

    /** Owners see what they, or their teams, have to do with; the rules on single complaints grow here. */
    private static boolean mayLookAt(Ownership ownership, CurrentPerson person) {
        return person.is("agent")
                || person.is("supervisor")
                || person.is("admin")
                || person.id().equals(ownership.carrier())
                || person.id().equals(ownership.accountable().id())
                || person.teams().contains(ownership.placing().team().id());
    }

    private static Problem badParameter(String name, String code, Object... arguments) {
        return Problem.of(ProblemType.BAD_REQUEST).violating(List.of(Violation.ofParameter(name, code, arguments)));
    }
}
