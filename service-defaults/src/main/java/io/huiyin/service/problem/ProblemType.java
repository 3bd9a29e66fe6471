package io.huiyin.service.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Names a kind of problem, so that a client can act on it without reading prose: its URI never changes once published.
 *
 * <p>The texts are found in the message bundles under {@code problem.<name>.title} and {@code problem.<name>.detail}; a
 * service that adds a type adds these two keys in each of the three languages.
 *
 * @param name lower case, words joined by hyphens; the last segment of the type URI
 */
public record ProblemType(String name, HttpStatus status) {

    public static final ProblemType BAD_REQUEST = new ProblemType("bad-request", HttpStatus.BAD_REQUEST);
    public static final ProblemType MALFORMED_BODY = new ProblemType("malformed-body", HttpStatus.BAD_REQUEST);
    public static final ProblemType IDEMPOTENCY_KEY_MISSING =
            new ProblemType("idempotency-key-missing", HttpStatus.BAD_REQUEST);
    public static final ProblemType IDEMPOTENCY_KEY_INVALID =
            new ProblemType("idempotency-key-invalid", HttpStatus.BAD_REQUEST);
    public static final ProblemType SIGN_IN_REQUIRED = new ProblemType("sign-in-required", HttpStatus.UNAUTHORIZED);
    /** To a page, whose reader signs in again and goes on. */
    public static final ProblemType SESSION_ENDED = new ProblemType("session-ended", HttpStatus.UNAUTHORIZED);
    /** To a page from before the reader signed in anew: the form has to be sent once more with a token of now. */
    public static final ProblemType PAGE_TOO_OLD = new ProblemType("page-too-old", HttpStatus.FORBIDDEN);

    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", HttpStatus.FORBIDDEN);
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", HttpStatus.NOT_FOUND);
    public static final ProblemType CONFLICT = new ProblemType("conflict", HttpStatus.CONFLICT);
    public static final ProblemType IDEMPOTENCY_KEY_IN_USE =
            new ProblemType("idempotency-key-in-use", HttpStatus.CONFLICT);
    public static final ProblemType PRECONDITION_FAILED =
            new ProblemType("precondition-failed", HttpStatus.PRECONDITION_FAILED);
    public static final ProblemType BODY_TOO_LARGE = new ProblemType("body-too-large", HttpStatus.CONTENT_TOO_LARGE);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    public static final ProblemType INVALID_FIELDS =
            new ProblemType("invalid-fields", HttpStatus.UNPROCESSABLE_CONTENT);
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", HttpStatus.UNPROCESSABLE_CONTENT);
    public static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType("too-many-requests", HttpStatus.TOO_MANY_REQUESTS);
    public static final ProblemType INTERNAL = new ProblemType("internal", HttpStatus.INTERNAL_SERVER_ERROR);
    public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    public static final ProblemType SIGN_IN_UNREACHABLE =
            new ProblemType("sign-in-unreachable", HttpStatus.SERVICE_UNAVAILABLE);

    private static final String BASE = "https://huiyin.example/problems/";

    /** The type of an error for which the framework gives no more than a status. */
    public static ProblemType ofStatus(HttpStatusCode code) {
        var status = HttpStatus.resolve(code.value());
        return switch (status) {
            case null -> code.is4xxClientError() ? BAD_REQUEST : INTERNAL;
            case BAD_REQUEST -> BAD_REQUEST;
            case UNAUTHORIZED -> SIGN_IN_REQUIRED;
            case INTERNAL_SERVER_ERROR -> INTERNAL;
            case SERVICE_UNAVAILABLE -> UNAVAILABLE;
            case CONTENT_TOO_LARGE -> BODY_TOO_LARGE;
            default ->
                new ProblemType(
                        status.getReasonPhrase()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace(' ', '-'),
                        status);
        };
    }

    public URI uri() {
        return URI.create(BASE + name);
    }
}
