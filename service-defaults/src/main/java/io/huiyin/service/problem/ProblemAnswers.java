package io.huiyin.service.problem;

import io.huiyin.service.pages.PagePaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** Gives a caller of the API the problem as JSON, and sends a browser on to the error page. */
class ProblemAnswers {

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
        show(problem, request, response);
        return null;
    }

    private static void show(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        try {
            PageProblems.show(problem, request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
