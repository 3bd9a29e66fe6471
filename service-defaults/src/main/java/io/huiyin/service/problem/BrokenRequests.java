package io.huiyin.service.problem;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Tells what Tomcat could not read, or what the firewall of Spring Security rejects (names of parameters with control
 * characters), from a mistake of ours: both find out only while a controller or filter asks for a parameter or the body, and
 * throw there.
 */
final class BrokenRequests {

    /** As {@code server.tomcat.max-http-form-post-size} says. */
    private static final int LARGEST_FORM_KIB = 1024;

    private BrokenRequests() {}

    /** Empty where the request is not to blame. The cause stays out of it: its message quotes the request. */
    static Optional<Problem> problem(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<Problem> known(Throwable cause) {
        return switch (cause) {
            case InvalidParameterException large
            when large.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() ->
                Optional.of(Problem.of(ProblemType.BODY_TOO_LARGE, LARGEST_FORM_KIB));
            case InvalidParameterException _ -> Optional.of(Problem.of(ProblemType.BAD_REQUEST));
            case RequestRejectedException _ -> Optional.of(Problem.of(ProblemType.BAD_REQUEST));
            case BadRequestException _ -> Optional.of(Problem.of(ProblemType.MALFORMED_BODY));
            default -> Optional.empty();
        };
    }
}
