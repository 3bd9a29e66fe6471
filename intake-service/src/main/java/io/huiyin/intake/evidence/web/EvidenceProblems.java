package io.huiyin.intake.evidence.web;

import io.huiyin.intake.evidence.AlteredEvidenceException;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemTranslator;
import io.huiyin.service.problem.ProblemType;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What can be wrong with a file, and what its sender can do about it. */
@Component
class EvidenceProblems implements ProblemTranslator {

    static final ProblemType NOT_A_FORM = new ProblemType("evidence-form-needed", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    static final ProblemType ONE_FILE = new ProblemType("evidence-one-file", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType EMPTY = new ProblemType("evidence-empty", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType TOO_LARGE = new ProblemType("evidence-too-large", HttpStatus.CONTENT_TOO_LARGE);
    static final ProblemType NOT_ACCEPTED =
            new ProblemType("evidence-type-not-accepted", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    static final ProblemType BROKEN_OFF = new ProblemType("evidence-broken-off", HttpStatus.BAD_REQUEST);
    static final ProblemType TOO_SLOW = new ProblemType("evidence-too-slow", HttpStatus.REQUEST_TIMEOUT);
    private static final ProblemType ALTERED = new ProblemType("evidence-altered", HttpStatus.INTERNAL_SERVER_ERROR);

    private static final Logger log = LoggerFactory.getLogger(EvidenceProblems.class);

    @Override
    public Optional<Problem> translate(Exception exception) {
        if (exception instanceof AlteredEvidenceException altered) {
            log.error("not handed out: {}", altered.getMessage());
            return Optional.of(Problem.of(ALTERED));
        }
        return Optional.empty();
    }
}
