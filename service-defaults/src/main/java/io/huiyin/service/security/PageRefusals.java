package io.huiyin.service.security;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends a browser to the sign-in server, but only where it would go there itself: what htmx or an event stream asks for
 * cannot follow, so htmx is told to load the page anew and a stream that it has ended.
 */
final class PageRefusals implements AuthenticationEntryPoint {

    /** The path that starts signing in. */
    static final String START = "/oauth2/authorization/huiyin";

    private final AuthenticationEntryPoint toSignIn = new LoginUrlAuthenticationEntryPoint(START);
    private final ProblemWriter problems;

    PageRefusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, jakarta.servlet.ServletException {
        var accept = request.getHeader("Accept");
        if (request.getHeader("HX-Request") != null) {
            problems.write(Problem.of(ProblemType.SIGN_IN_REQUIRED).header("HX-Refresh", "true"), request, response);
        } else if (accept != null && accept.startsWith("text/event-stream")) {
            problems.write(Problem.of(ProblemType.SIGN_IN_REQUIRED), request, response);
        } else {
            toSignIn.commence(request, response, refusal);
        }
    }
}
