package io.huiyin.intake.openapi;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.ProblemWriter;
import io.huiyin.service.problem.Violation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** What a caller is told where something is refused: written by the same hand that answers, so that the examples are true. */
final class RefusalExamples {

    /** The name of the schema of a problem. */
    static final String PROBLEM = "Problem";

    private final ProblemWriter problems;

    RefusalExamples(ProblemWriter problems) {
        this.problems = problems;
    }

    /** By the name under which operations refer to them. */
    Map<String, ApiResponse> responses() {
        var responses = new LinkedHashMap<String, ApiResponse>();
        for (var status : List.of(400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 428, 429, 503)) {
            responses.put(name(status), response(status));
        }
        return responses;
    }

    static String name(int status) {
        var words = HttpStatus.valueOf(status).name().toLowerCase(Locale.ROOT).split("_");
        return Stream.of(words)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .reduce("", String::concat);
    }

    private ApiResponse response(int status) {
        var media = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        var examples = examples(status);
        examples.forEach(problem ->
                media.addExamples(problem.type().name(), new Example().value(problems.body(problem, Locale.ENGLISH))));
        var response = new ApiResponse()
                .description(description(status))
                .content(new Content().addMediaType("application/problem+json", media));
        if (status == 429 || status == 503) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds").schema(new IntegerSchema()));
        }
        return response;
    }

    private static List<Problem> examples(int status) {
        return switch (status) {
            case 400 ->
                List.of(
                        Problem.of(ProblemType.MALFORMED_BODY),
                        Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING),
                        Problem.of(ProblemType.IDEMPOTENCY_KEY_INVALID));
            case 401 -> List.of(Problem.of(ProblemType.SIGN_IN_REQUIRED));
            case 403 -> List.of(Problem.of(ProblemType.FORBIDDEN));
            case 404 ->
                List.of(Problem.notFound(), Problem.of(new ProblemType("reference-mistyped", HttpStatus.NOT_FOUND)));
            case 408 -> List.of(Problem.of(new ProblemType("evidence-too-slow", HttpStatus.REQUEST_TIMEOUT)));
            case 409 ->
                List.of(
                        Problem.of(new ProblemType("action-not-allowed", HttpStatus.CONFLICT))
                                .with("allowed", List.of("ADD_NOTE")),
                        Problem.of(ProblemType.IDEMPOTENCY_KEY_IN_USE));
            case 412 -> List.of(Problem.of(ProblemType.PRECONDITION_FAILED).with("version", 7));
            case 413 -> List.of(Problem.of(ProblemType.BODY_TOO_LARGE));
            case 415 -> List.of(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
            case 422 ->
                List.of(
                        Problem.invalid(List.of(
                                Violation.at("/customer/name", "required"),
                                Violation.at("/severity", "unknown-value"))),
                        Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED));
            case 428 -> List.of(Problem.of(new ProblemType("version-missing", HttpStatus.PRECONDITION_REQUIRED)));
            case 429 -> List.of(Problem.tooManyRequests(Duration.ofSeconds(1)));
            case 503 -> List.of(Problem.unavailable(Duration.ofSeconds(5)));
            default -> throw new IllegalArgumentException("no example for " + status);
        };
    }

    private static String description(int status) {
        return switch (status) {
            case 400 ->
                "Cannot be read as JSON (duplicate keys and more than 20 levels among it), or a header is wrong";
            case 401 -> "No access token, or one that has ended";
            case 403 -> "The caller's role does not include it";
            case 404 -> "There is no such thing, or the caller may not see it";
            case 408 -> "Takes too long to arrive";
            case 409 ->
                "Not as things stand: in a complaint's present status, where allowed names what is, or with what is kept";
            case 412 -> "If-Match names another version: somebody changed it in the meantime";
            case 413 -> "More than 256 KiB, or a file of more than 20 MiB";
            case 415 -> "Not the media type that is asked for, or compressed";
            case 422 -> "Something is wrong with fields or parameters; errors points at each, and nothing was stored";
            case 428 -> "If-Match is missing: what takes the place of something says of which version";
            case 429 -> "Too many requests of this caller";
            case 503 -> "Not possible for the moment; repeating with the same key is safe";
            default -> throw new IllegalArgumentException("no description for " + status);
        };
    }
}
