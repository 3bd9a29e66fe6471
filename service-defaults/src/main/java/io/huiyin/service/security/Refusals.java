package io.huiyin.service.security;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells a caller of the API why it was not let in. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        problems.write(
                switch (refusal) {
                    case SignInServerUnreachable _ ->
                        Problem.of(ProblemType.SIGN_IN_UNREACHABLE).retryAfter(Duration.ofSeconds(5));
                    case InvalidBearerTokenException _ ->
                        Problem.of(ProblemType.SIGN_IN_REQUIRED)
                                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                    default -> Problem.of(ProblemType.SIGN_IN_REQUIRED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                },
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        problems.write(
                Problem.of(ProblemType.FORBIDDEN)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\""),
                request,
                response);
    }
}
