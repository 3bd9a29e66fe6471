package io.huiyin.service.problem;

import io.huiyin.service.pages.PagePaths;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** Gives a caller of the API the problem as JSON, and sends a browser on to the error page. */
class ProblemAnswers {

    /** Where the error page finds the problem. */
    static final String ATTRIBUTE = ProblemAnswers.class.getName() + ".problem";

    private final ProblemWriter writer;
    private final PagePaths pages;

    ProblemAnswers(ProblemWriter writer, PagePaths pages) {
        this.writer = writer;
        this.pages = pages;
    }

    @Nullable
    ResponseEntity<Object> answer(Problem problem, ServletWebRequest web) {
        var request = web.getRequest();
        var response = Objects.requireNonNull(web.getResponse());
        if (response.isCommitted()) {
            return null;
        }
        if (!pages.answer(request)) {
            return writer.entity(problem, request);
        }
        request.setAttribute(ATTRIBUTE, problem);
        sendError(response, problem.type().status().value());
        return null;
    }

    private static void sendError(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
