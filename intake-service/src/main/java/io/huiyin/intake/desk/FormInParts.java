package io.huiyin.intake.desk;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.strictjson.StrictForm;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one form into several records, so that all of them have their say before it is refused. */
final class FormInParts {

    private static final String LIST = "[,;，；、\n]";
    private static final String LINES = "\n";

    private final Map<String, String[]> left;
    private final List<Violation> violations = new ArrayList<>();

    FormInParts(Map<String, String[]> parameters) {
        this.left = new LinkedHashMap<>(parameters);
        left.computeIfPresent("tags", (_, typed) -> split(typed, LIST));
        left.computeIfPresent("alternatives", (_, typed) -> split(typed, LINES));
    }

    private static String[] split(String[] typed, String separator) {
        return Arrays.stream(typed)
                .flatMap(text -> Arrays.stream(text.split(separator, -1)))
                .map(String::strip)
                .toArray(String[]::new);
    }

    /** The fields that a record names; null where they are not in order. */
    <T extends Record> @Nullable T part(Class<T> type) {
        var names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        var own = new LinkedHashMap<>(left);
        own.keySet().retainAll(names);
        left.keySet().removeAll(names);
        return read(own, type);
    }

    /** All fields that no part has taken; null where they are not in order. */
    <T extends Record> @Nullable T rest(Class<T> type) {
        return read(left, type);
    }

    /** @throws Problem where anything was found in any part */
    void refuse() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private <T extends Record> @Nullable T read(Map<String, String[]> parameters, Class<T> type) {
        try {
            return StrictForm.read(parameters, type);
        } catch (Problem refused) {
            if (!refused.type().equals(ProblemType.INVALID_FIELDS)) {
                throw refused;
            }
            violations.addAll(refused.violations());
            return null;
        }
    }
}
