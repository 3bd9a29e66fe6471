package io.huiyin.events;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page on the events: written by hand around a catalogue that follows from the code. */
final class EventsPage {

    static final Path FILE = Path.of("../docs/events.md");

    private static final String BEGIN = "<!-- catalogue: derived from the code -->\n";
    private static final String END = "<!-- end of the catalogue -->\n";

    private EventsPage() {}

    /** The page with the catalogue as the code has it now. */
    static String derivedFrom(String page) {
        var begin = page.indexOf(BEGIN);
        var end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(FILE + " has no room for the catalogue");
        }
        return page.substring(0, begin + BEGIN.length()) + catalogue() + page.substring(end);
    }

    private static String catalogue() {
        var topics = Arrays.stream(Source.values()).map(EventsPage::topic).collect(Collectors.joining("\n"));
        return topics + "\n" + parts();
    }

    private static String topic(Source source) {
        var rows = AsyncApi.wireNamesOf(source).stream()
                .map(name -> row(name, EventCatalogue.typeOf(name).orElseThrow()))
                .collect(Collectors.joining());
        return "### `%s`\n\n| event | meaning | fields |\n|---|---|---|\n%s".formatted(source.topic(), rows);
    }

    private static String parts() {
        var parts = new TreeMap<String, String>();
        for (var wireName : EventCatalogue.wireNames()) {
            var shape = Shape.of(EventCatalogue.typeOf(wireName).orElseThrow());
            shape.records().forEach(part -> parts.put(part.getSimpleName(), row(part.getSimpleName(), part)));
            shape.enums().forEach(part -> parts.put(part.getSimpleName(), constants(part)));
        }
        return "### Parts\n\n| part | meaning | fields or constants |\n|---|---|---|\n"
                + String.join("", parts.values());
    }

    private static String row(String name, Class<?> type) {
        var fields = Shape.of(type).fields().stream()
                .map(field -> "`%s%s` %s%s"
                        .formatted(
                                field.name(),
                                field.required() ? "" : "?",
                                field.list() ? "list of " : "",
                                field.element().getSimpleName()))
                .collect(Collectors.joining(", "));
        return row(name, type, fields);
    }

    private static String constants(Class<?> type) {
        var constants = Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(constant -> "`" + ((Enum<?>) constant).name() + "`")
                .collect(Collectors.joining(", "));
        return row(type.getSimpleName(), type, constants);
    }

    private static String row(String name, Class<?> type, String content) {
        return "| `%s` | %s | %s |\n".formatted(name, Javadoc.of(type).text(), content);
    }
}
