package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.Facet;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.strictjson.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads parameters of a query one by one and collects what is wrong, so that all of it is told at once. */
final class ParameterReader {

    static final int MOST = 200;

    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 50;

    private final Map<String, String[]> parameters;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Set<Facet>> facets = new ArrayList<>();

    ParameterReader(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    void refuseOthersThan(Set<String> some, Set<String> others) {
        var names = Stream.of(some, others).flatMap(Collection::stream).toList();
        parameters.keySet().stream()
                .filter(name -> !names.contains(name))
                .map(ParameterReader::told)
                .forEach(name -> violated(name, "unknown-field"));
    }

    /** As much of a name that a caller made up as can be shown, and nothing where it breaks lines or hides something. */
    private static String told(String name) {
        if (Texts.defectOfLine(name, Integer.MAX_VALUE).isPresent()) {
            return "";
        }
        return name.codePointCount(0, name.length()) > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
                : name;
    }

    void violated(String name, String code) {
        violations.add(Violation.ofParameter(name, code, MOST));
    }

    void add(Facet facet) {
        facets.add(Set.of(facet));
    }

    void addAnyOf(Set<Facet> some) {
        facets.add(some);
    }

    List<Set<Facet>> facets() {
        return List.copyOf(facets);
    }

    /** @throws Problem naming all that is wrong */
    void end() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    <E extends Enum<E>> void facet(String name, Class<E> type, Function<E, Facet> facet) {
        constant(name, type).map(facet).ifPresent(this::add);
    }

    void among(String name, Function<String, Optional<Facet>> read) {
        value(name, "unknown-value", read).ifPresent(this::add);
    }

    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return value(name, "unknown-value", text -> constantOf(type, text));
    }

    Optional<String> text(String name) {
        var values = parameters.getOrDefault(name, new String[0]);
        var defect = values.length == 1 ? Texts.defectOfLine(values[0], LONGEST) : Optional.<String>empty();
        return value(
                name, defect.orElse("format"), text -> defect.isEmpty() ? Optional.of(text.strip()) : Optional.empty());
    }

    boolean truth(String name) {
        return value(name, "unknown-value", text -> Optional.of(text).filter(Set.of("true", "false")::contains))
                .filter("true"::equals)
                .isPresent();
    }

    Optional<Integer> number(String name, int least, int most) {
        return value(
                name,
                name.equals("limit") ? "limit" : "unknown-value",
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most));
    }

    Optional<LocalDate> date(String name) {
        return value(name, "format", text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() < 3000);
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        });
    }

    /**
     * An empty parameter is what a browser sends for a field that was left alone. One that only cannot be seen is not empty:
     * who pasted it means something.
     */
    <T> Optional<T> value(String name, String code, Function<String, Optional<T>> read) {
        var values = parameters.get(name);
        if (values == null || (values.length == 1 && values[0].isBlank())) {
            return Optional.empty();
        }
        if (values.length != 1) {
            violated(name, "once");
            return Optional.empty();
        }
        var value = read.apply(values[0]);
        if (value.isEmpty()) {
            violated(name, code);
        }
        return value;
    }

    static <E extends Enum<E>> Optional<E> constantOf(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
