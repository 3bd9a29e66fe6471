package io.huiyin.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ties an answer that says nothing to the log line that says everything. */
record Incident(String id) {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);

    /** Logs the exception under a new id; the query string stays out of the log, it may hold personal data. */
    static Incident from(Throwable exception, HttpServletRequest request) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        log.error("Incident {} in {} {}", id, request.getMethod(), request.getRequestURI(), exception);
        return new Incident(id);
    }

    Problem problem() {
        return Problem.of(ProblemType.INTERNAL, id).with("incident", id);
    }
}
