package io.huiyin.service.problem;

import io.huiyin.service.language.Languages;
import io.huiyin.service.pages.ChoiceWords;
import io.huiyin.service.pages.PagePaths;
import io.huiyin.service.pages.Unsent;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the container sends what went wrong outside the controllers, and where pages get their errors shown. */
@Controller
class ProblemErrorController implements ErrorController {

    private final ProblemWriter writer;
    private final PagePaths pages;
    private final ChoiceWords words;

    ProblemErrorController(ProblemWriter writer, PagePaths pages, ChoiceWords words) {
        this.writer = writer;
        this.pages = pages;
        this.words = words;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problem(request);
        if (!pages.answer(request)) {
            writer.write(problem, request, response);
            return null;
        }
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var locale = Languages.of(request);
        var model = new HashMap<String, Object>(Map.of(
                "status", problem.type().status().value(),
                "title", writer.title(problem.type(), locale),
                "detail", writer.detail(problem, locale),
                "away", problem.type().equals(ProblemType.SESSION_ENDED)));
        Unsent.of(request).ifPresent(unsent -> {
            model.put("unsent", unsent);
            model.put("words", words(unsent));
        });
        return new ModelAndView("shell-error", model, problem.type().status());
    }

    /** The message for each field that may be a choice. */
    private Map<Unsent.Field, String> words(Unsent unsent) {
        return unsent.fields().stream()
                .filter(Unsent.Field::mayBeChoice)
                .distinct()
                .collect(Collectors.toMap(field -> field, field -> words.key(field.name(), field.value())));
    }

    private static Problem problem(HttpServletRequest request) {
        var told = PageProblems.of(request);
        if (told.isPresent()) {
            return told.get();
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return BrokenRequests.problem(thrown)
                    .orElseGet(() -> Incident.from(thrown, request).problem());
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var problem = Problem.of(ProblemType.ofStatus(HttpStatusCode.valueOf(status)));
        return status == 503 ? problem.retryAfter(Duration.ofSeconds(2)) : problem;
    }
}
