package io.huiyin.service.problem;

import io.huiyin.service.language.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Puts a problem into words and onto the wire, the same way for controllers, filters and the error page. */
public final class ProblemWriter {

    private final MessageSource messages;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** For filters, which answer before there is a controller. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.type().status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body(problem, Languages.of(request))));
    }

    ResponseEntity<Object> entity(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.type().status())
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(problem, Languages.of(request)));
    }

    /** For answers of which a problem is only a part. */
    public Map<String, Object> body(Problem problem, Locale locale) {
        var type = problem.type();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type.uri().toString());
        body.put("title", title(type, locale));
        body.put("status", type.status().value());
        var detail = detail(problem, locale);
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        if (!problem.violations().isEmpty()) {
            body.put("errors", errors(problem.violations(), locale));
        }
        problem.members().forEach(body::putIfAbsent);
        return body;
    }

    String title(ProblemType type, Locale locale) {
        return text(
                "problem." + type.name() + ".title", List.of(), type.status().getReasonPhrase(), locale);
    }

    String detail(Problem problem, Locale locale) {
        return text("problem." + problem.type().name() + ".detail", problem.arguments(), "", locale);
    }

    /** The text of a violation, for pages that show it beside its field. */
    public String detail(Violation violation, Locale locale) {
        return text("violation." + violation.code(), violation.arguments(), violation.code(), locale);
    }

    private List<Map<String, Object>> errors(List<Violation> violations, Locale locale) {
        return violations.stream()
                .map(violation -> {
                    var error = new LinkedHashMap<String, Object>();
                    error.put(violation.where().name().toLowerCase(Locale.ROOT), violation.path());
                    error.put("code", violation.code());
                    error.put("detail", detail(violation, locale));
                    return (Map<String, Object>) error;
                })
                .toList();
    }

    private String text(String key, List<Object> arguments, String otherwise, Locale locale) {
        var text = messages.getMessage(key, arguments.toArray(), otherwise, locale);
        return text == null ? otherwise : text;
    }
}
