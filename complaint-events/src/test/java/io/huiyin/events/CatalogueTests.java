package io.huiyin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the published shape of all events: every approved line stays word for word, and what is added to something
 * published is optional. {@code -Dhuiyin.approve=new} appends what may be added.
 */
class CatalogueTests {

    private static final Path APPROVED = Approved.RESOURCES.resolve("catalogue.approved.txt");

    @Test
    void whatIsPublishedStaysAsItIs() throws IOException {
        assertThat(gone()).isEmpty();
    }

    @Test
    void whatIsAddedToSomethingPublishedIsOptional() throws IOException {
        assertThat(addedAsRequired()).isEmpty();
    }

    @Test
    void whatIsThereIsApproved() throws IOException {
        if (Approved.writing("new") && gone().isEmpty() && addedAsRequired().isEmpty()) {
            Files.writeString(APPROVED, String.join("\n", current()) + "\n");
        }

        assertThat(current())
                .as("look at what -Dhuiyin.approve=new adds to %s and commit it", APPROVED)
                .isEqualTo(approved());
    }

    private static List<String> gone() throws IOException {
        var current = current();
        return approved().stream().filter(line -> !current.contains(line)).toList();
    }

    private static List<String> addedAsRequired() throws IOException {
        var approved = approved();
        var published = approved.stream().map(CatalogueTests::owner).toList();
        return current().stream()
                .filter(line -> !approved.contains(line))
                .filter(line -> published.contains(owner(line)))
                .filter(line -> line.endsWith("[required]"))
                .toList();
    }

    private static String owner(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    private static List<String> approved() throws IOException {
        return Files.exists(APPROVED) ? Files.readAllLines(APPROVED) : List.of();
    }

    private static List<String> current() {
        var lines = new TreeSet<String>();
        for (var wireName : EventCatalogue.wireNames()) {
            var type = EventCatalogue.typeOf(wireName).orElseThrow();
            var shape = Shape.of(type);
            fields(wireName, shape).forEach(lines::add);
            shape.records().stream()
                    .flatMap(part -> fields(part.getSimpleName(), Shape.of(part)))
                    .forEach(lines::add);
            shape.enums().stream().flatMap(CatalogueTests::constants).forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    private static Stream<String> fields(String owner, Shape shape) {
        return shape.fields().stream()
                .map(field -> "%s: %s %s [%s]"
                        .formatted(owner, field.name(), field.type(), field.required() ? "required" : "optional"));
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(constant -> "%s: %s [constant]".formatted(type.getSimpleName(), ((Enum<?>) constant).name()));
    }
}
