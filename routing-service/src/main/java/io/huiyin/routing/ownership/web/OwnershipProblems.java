package io.huiyin.routing.ownership.web;

import io.huiyin.messaging.OutboxFullException;
import io.huiyin.messaging.TooBusyException;
import io.huiyin.routing.ownership.Ownerships.UnknownCursorException;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemTranslator;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The problems that only ownership knows. */
@Component
class OwnershipProblems implements ProblemTranslator {

    static final ProblemType OFFER_OVER = new ProblemType("offer-over", HttpStatus.CONFLICT);

    @Override
    public Optional<Problem> translate(Exception exception) {
        return switch (exception) {
            case OutboxFullException full ->
                Optional.of(Problem.unavailable(Duration.ofSeconds(5)).because(full));
            case TooBusyException busy ->
                Optional.of(Problem.unavailable(Duration.ofSeconds(1)).because(busy));
            case UnknownCursorException _ ->
                Optional.of(Problem.of(ProblemType.BAD_REQUEST)
                        .violating(List.of(Violation.ofParameter("cursor", "format"))));
            default -> Optional.empty();
        };
    }
}
