package io.huiyin.intake.complaint.web;

import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.Criteria;
import io.huiyin.intake.complaint.Reference;
import io.huiyin.intake.complaint.SearchWords;
import io.huiyin.intake.complaint.Status;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.strictjson.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list. A misspelt filter is told and never ignored: it would show too much. */
public final class CriteriaReader {

    private static final Set<String> KNOWN =
            Set.of("status", "severity", "product", "region", "owner", "q", "limit", "cursor", "lang");
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final Map<String, String[]> parameters;
    private final List<Violation> violations = new ArrayList<>();

    private CriteriaReader(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** @throws Problem naming all that is wrong */
    public static Criteria read(Map<String, String[]> parameters) {
        var reader = new CriteriaReader(parameters);
        var criteria = reader.criteria();
        if (!reader.violations.isEmpty()) {
            throw Problem.invalid(reader.violations);
        }
        return criteria;
    }

    private Criteria criteria() {
        parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .map(name -> Texts.defectOfLine(name, 50).isEmpty() ? name : "")
                .forEach(name -> violations.add(Violation.ofParameter(name, "unknown-field")));
        var q = Optional.ofNullable(text("q"));
        var reference = q.flatMap(Reference::typed).filter(Reference::valid).orElse(null);
        return new Criteria(
                value("status", "unknown-value", text -> enumOf(Status.class, text)),
                value("severity", "unknown-value", text -> enumOf(Severity.class, text)),
                text("product"),
                text("region"),
                text("owner"),
                reference,
                reference == null ? q.map(SearchWords::in).orElse(List.of()) : List.of(),
                value("cursor", "format", Cursor::read),
                Optional.ofNullable(value("limit", "limit", CriteriaReader::limit))
                        .orElse(USUAL));
    }

    private @Nullable String text(String name) {
        return value(
                name,
                "too-long",
                text -> Texts.defectOfLine(text, 200).isEmpty() ? Optional.of(text.strip()) : Optional.empty());
    }

    /** An empty parameter is what a browser sends for a field that was left alone. */
    private <T> @Nullable T value(String name, String code, Function<String, Optional<T>> read) {
        var values = parameters.get(name);
        if (values == null || (values.length == 1 && Texts.blank(values[0]))) {
            return null;
        }
        Optional<T> value = values.length == 1 ? read.apply(values[0]) : Optional.empty();
        if (value.isEmpty()) {
            violations.add(Violation.ofParameter(name, code, MOST));
        }
        return value.orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> enumOf(Class<E> type, String name) {
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(limit -> limit >= 1 && limit <= MOST);
    }
}
