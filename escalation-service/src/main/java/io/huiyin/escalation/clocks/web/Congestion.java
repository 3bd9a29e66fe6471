package io.huiyin.escalation.clocks.web;

import io.huiyin.messaging.OutboxFullException;
import io.huiyin.messaging.TooBusyException;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemTranslator;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A complaint that takes no more for the moment is no fault of the caller's: 503, come again. */
@Component
class Congestion implements ProblemTranslator {

    @Override
    public Optional<Problem> translate(Exception exception) {
        return switch (exception) {
            case OutboxFullException full ->
                Optional.of(Problem.unavailable(Duration.ofSeconds(5)).because(full));
            case TooBusyException busy ->
                Optional.of(Problem.unavailable(Duration.ofSeconds(1)).because(busy));
            default -> Optional.empty();
        };
    }
}
