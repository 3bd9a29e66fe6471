package io.huiyin.service.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Ends a request with a problem that the caller is told about in the caller's language. Thrown at the edge (controllers,
 * filters); domain code returns its refusals as values.
 *
 * <p>Every method that adds something returns a new problem.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members;
    private final transient HttpHeaders headers;

    private Problem(
            ProblemType type,
            List<Object> arguments,
            List<Violation> violations,
            Map<String, Object> members,
            HttpHeaders headers,
            @Nullable Throwable cause) {
        super(type.name() + (violations.isEmpty() ? "" : " " + violations), cause, false, cause != null);
        this.type = type;
        this.arguments = arguments;
        this.violations = violations;
        this.members = members;
        this.headers = headers;
    }

    /**
     * A problem whose texts are found under the name of its type.
     *
     * @param arguments what the detail text mentions; must not be personal data
     */
    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, List.of(arguments), List.of(), Map.of(), new HttpHeaders(), null);
    }

    public static Problem invalid(List<Violation> violations) {
        return new Problem(
                ProblemType.INVALID_FIELDS, List.of(), List.copyOf(violations), Map.of(), new HttpHeaders(), null);
    }

    public static Problem notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    public static Problem unavailable(Duration retryAfter) {
        return of(ProblemType.UNAVAILABLE).retryAfter(retryAfter);
    }

    public static Problem tooManyRequests(Duration retryAfter) {
        return of(ProblemType.TOO_MANY_REQUESTS).retryAfter(retryAfter);
    }

    /** Rounded up to whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        return header(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    public Problem header(String name, String value) {
        var more = new HttpHeaders();
        more.putAll(headers);
        more.set(name, value);
        return new Problem(type, arguments, violations, members, more, getCause());
    }

    /** Adds an extension member, for example the current version after a failed precondition. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, arguments, violations, more, headers, getCause());
    }

    public Problem violating(List<Violation> found) {
        return new Problem(type, arguments, List.copyOf(found), members, headers, getCause());
    }

    public Problem because(Throwable cause) {
        return new Problem(type, arguments, violations, members, headers, cause);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    List<Object> arguments() {
        return arguments;
    }

    Map<String, Object> members() {
        return members;
    }

    HttpHeaders headers() {
        return headers;
    }
}
