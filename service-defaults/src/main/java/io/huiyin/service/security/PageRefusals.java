package io.huiyin.service.security;

import io.huiyin.service.pages.Unsent;
import io.huiyin.service.problem.PageProblems;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.ProblemWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Sends a browser to the sign-in server, but only where it would go there itself and loses nothing by it: scripts and event
 * streams are told that the session is over, and a form comes back to be sent once more.
 */
final class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** The path that starts signing in. */
    static final String START = "/oauth2/authorization/huiyin";

    private final AuthenticationEntryPoint toSignIn = new LoginUrlAuthenticationEntryPoint(START);
    private final AccessDeniedHandler notAllowed = new AccessDeniedHandlerImpl();
    private final ProblemWriter problems;

    PageRefusals(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Whether a request is of the kind that a person makes by following a link or typing an address. */
    static boolean isVisit(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (accept == null || !accept.startsWith("text/event-stream"));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (isVisit(request)) {
            toSignIn.commence(request, response, refusal);
        } else {
            tell(ProblemType.SESSION_ENDED, request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (!(refusal instanceof CsrfException)) {
            notAllowed.handle(request, response, refusal);
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            tell(ProblemType.SESSION_ENDED, request, response);
        } else {
            tell(ProblemType.PAGE_TOO_OLD, request, response);
        }
    }

    private void tell(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var accept = request.getHeader("Accept");
        if (request.getHeader("HX-Request") != null || (accept != null && accept.startsWith("text/event-stream"))) {
            problems.write(Problem.of(type), request, response);
        } else {
            Unsent.keep(request);
            PageProblems.show(Problem.of(type), request, response);
        }
    }
}
