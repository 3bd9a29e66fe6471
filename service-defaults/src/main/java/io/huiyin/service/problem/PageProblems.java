package io.huiyin.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends a browser on to the error page, with the problem that the page tells. */
public final class PageProblems {

    private static final String ATTRIBUTE = PageProblems.class.getName();

    private PageProblems() {}

    public static void show(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(ATTRIBUTE, problem);
        response.sendError(problem.type().status().value());
    }

    static Optional<Problem> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Problem problem ? Optional.of(problem) : Optional.empty();
    }
}
