package io.huiyin.intake.desk;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.Violation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;

/** What is wrong with a form, by the name of the field at which the page says so. */
final class FormErrors {

    private FormErrors() {}

    static Map<String, String> of(Problem problem, MessageSource texts, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        for (var violation : problem.violations()) {
            var field = violation.path().replaceFirst("^/([^/]*).*", "$1");
            errors.putIfAbsent(field, text(violation, texts, locale));
        }
        return errors;
    }

    static String text(Violation violation, MessageSource texts, Locale locale) {
        return String.valueOf(texts.getMessage(
                "violation." + violation.code(), violation.arguments().toArray(), violation.code(), locale));
    }

    /** What happened where no field is to blame. */
    static String title(Problem problem, MessageSource texts, Locale locale) {
        var code = "problem." + problem.type().name() + ".title";
        return String.valueOf(texts.getMessage(code, null, problem.type().name(), locale));
    }

    /** The key for the next try: the same, so that trying again is safe, unless it stands for another request. */
    static String keyAfter(Problem problem, String key) {
        return problem.type().equals(ProblemType.IDEMPOTENCY_KEY_REUSED)
                ? UUID.randomUUID().toString()
                : key;
    }
}
