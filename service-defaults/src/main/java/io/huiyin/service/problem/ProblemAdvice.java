package io.huiyin.service.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The last to be asked: whatever no controller has handled becomes a problem, and nothing of our inside gets out. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final ProblemAnswers answers;
    private final List<ProblemTranslator> translators;

    ProblemAdvice(ProblemAnswers answers, List<ProblemTranslator> translators) {
        this.answers = answers;
        this.translators = List.copyOf(translators);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handle(Problem problem, ServletWebRequest request) {
        return answers.answer(problem, request);
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToTheSecurityFilters(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleTheUnexpected(Exception exception, ServletWebRequest request) {
        var problem = translators.stream()
                .flatMap(translator -> translator.translate(exception).stream())
                .findFirst()
                .or(() -> BrokenRequests.problem(exception))
                .orElseGet(() -> Incident.from(exception, request.getRequest()).problem());
        return answers.answer(problem, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var web = (ServletWebRequest) request;
        var problem = status.is5xxServerError() && status.value() != 503
                ? Incident.from(exception, web.getRequest()).problem()
                : framework(exception, status, headers);
        return answers.answer(problem, web);
    }

    private static Problem framework(Exception exception, HttpStatusCode status, HttpHeaders headers) {
        var problem = switch (exception) {
            case HttpMessageNotReadableException unreadable -> malformed(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing ->
                Problem.of(ProblemType.BAD_REQUEST)
                        .violating(List.of(Violation.ofParameter(missing.getParameterName(), "required")));
            case TypeMismatchException _ -> Problem.of(ProblemType.BAD_REQUEST);
            default -> Problem.of(ProblemType.ofStatus(status));
        };
        for (var header : headers.headerSet()) {
            problem = problem.header(header.getKey(), String.join(", ", header.getValue()));
        }
        return status.value() == 503 ? problem.retryAfter(java.time.Duration.ofSeconds(2)) : problem;
    }

    private static Problem malformed(HttpMessageNotReadableException unreadable) {
        return Optional.ofNullable(unreadable.getCause())
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .orElseGet(() -> Problem.of(ProblemType.MALFORMED_BODY));
    }

    /** An id that cannot be one names nothing: 404, so that guessing ids tells nothing. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.notFound();
        }
        return Problem.of(ProblemType.BAD_REQUEST)
                .violating(List.of(Violation.ofParameter(mismatch.getName(), "format")));
    }
}
