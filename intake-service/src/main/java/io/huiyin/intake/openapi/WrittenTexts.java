package io.huiyin.intake.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code openapi/operations.yaml} says.
 *
 * @param tags what each group of operations is about
 * @param operations by method and path
 * @param properties of schemas that Java does not tell enough of, by name of schema
 */
record WrittenTexts(
        Map<String, String> tags, Map<String, OperationText> operations, Map<String, Map<String, ?>> properties) {

    private static final String FILE = "openapi/operations.yaml";

    /** Operations are alike, and say by aliases what they have in common. */
    private static final int MOST_REPETITIONS = 500;

    static WrittenTexts load() {
        try (var in = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(MOST_REPETITIONS);
            Map<String, Object> document = new Yaml(new SafeConstructor(options)).load(in);
            var operations = new LinkedHashMap<String, OperationText>();
            WrittenTexts.<Map<String, ?>>part(document, "operations")
                    .forEach((name, written) -> operations.put(name, OperationText.of(written)));
            return new WrittenTexts(
                    WrittenTexts.<String>part(document, "tags"),
                    operations,
                    WrittenTexts.<Map<String, ?>>part(document, "properties"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> part(Map<String, Object> document, String name) {
        return (Map<String, T>) Objects.requireNonNull(document.get(name), name);
    }

    Optional<OperationText> of(String operation) {
        return Optional.ofNullable(operations.get(operation));
    }
}
