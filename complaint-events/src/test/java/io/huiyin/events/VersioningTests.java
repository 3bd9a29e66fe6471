package io.huiyin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Over all approved files, those of shapes that nobody writes any more included. */
class VersioningTests {

    private static final String PERSONAL = "wang.fang@example.com";

    private final EventCodec codec = new EventCodec();

    static List<Path> approved() throws IOException {
        try (var files = Files.list(Approved.SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("approved")
    void aNewReaderReadsWhatWasEverWritten(Path file) throws IOException {
        var body = Approved.read(file);

        var event = codec.read(raw(file, body));

        assertThat(Trees.parse(codec.write(event).body())).isEqualTo(Trees.parse(body));
    }

    @ParameterizedTest
    @MethodSource("approved")
    void anOldReaderReadsWhatANewerWriterAdds(Path file) throws IOException {
        var body = Approved.read(file);
        var newer = Trees.parse(body);
        Trees.objectsIn(newer).toList().forEach(VersioningTests::addWhatNobodyKnows);

        var read = codec.read(raw(file, newer.toString()));

        assertThat(read).isEqualTo(codec.read(raw(file, body)));
    }

    @ParameterizedTest
    @MethodSource("approved")
    void aHoleIsRefusedWhereverItIs(Path file) throws IOException {
        for (var field : fieldsPresentIn(file)) {
            var dropped = Trees.parse(Approved.read(file));
            parentOf(dropped, field).remove(field.name());
            var nulled = Trees.parse(Approved.read(file));
            parentOf(nulled, field).putNull(field.name());

            for (var holed : List.of(dropped, nulled)) {
                assertReadUnlessRequired(raw(file, holed.toString()), field);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("approved")
    void aRefusalNeverQuotesTheBody(Path file) throws IOException {
        for (var field : fieldsPresentIn(file)) {
            var spoilt = Trees.parse(Approved.read(file));
            var parent = parentOf(spoilt, field);
            if (parent.get(field.name()).isObject()) {
                parent.put(field.name(), PERSONAL);
            } else {
                parent.putObject(field.name()).put(PERSONAL, PERSONAL);
            }

            assertThatExceptionOfType(UnreadableEventException.class)
                    .as(field.pointer())
                    .isThrownBy(() -> codec.read(raw(file, spoilt.toString())))
                    .withMessageNotContaining(PERSONAL)
                    .withNoCause();
        }
    }

    @Test
    void noVersionOfAnEventIsWithoutAnApprovedFile() throws IOException {
        assertThat(approved().stream().map(VersioningTests::typeOf))
                .containsAll(EventCatalogue.wireNames())
                .allSatisfy(type -> assertThat(EventCatalogue.typeOf(type)).isPresent());
    }

    private void assertReadUnlessRequired(RawEvent raw, Shape.Field field) {
        if (!field.required()) {
            assertThat(codec.read(raw).envelope()).isEqualTo(raw.envelope());
            return;
        }
        assertThatExceptionOfType(UnreadableEventException.class)
                .as(field.pointer())
                .isThrownBy(() -> codec.read(raw))
                .withMessageContaining(raw.envelope().id())
                .withNoCause()
                .satisfies(refusal -> assertThat(values(Trees.parse(raw.body())))
                        .filteredOn(value -> value.length() > 10)
                        .noneSatisfy(value -> assertThat(refusal.getMessage()).contains(value)));
    }

    private static List<Shape.Field> fieldsPresentIn(Path file) throws IOException {
        var tree = Trees.parse(Approved.read(file));
        return Shape.of(EventCatalogue.typeOf(typeOf(file)).orElseThrow()).deepFields().stream()
                .filter(field -> !tree.at(field.pointer()).isMissingNode())
                .toList();
    }

    private static ObjectNode parentOf(JsonNode tree, Shape.Field field) {
        return (ObjectNode) tree.at(JsonPointer.compile(field.pointer()).head());
    }

    private static void addWhatNobodyKnows(ObjectNode object) {
        object.put("addedText", "新增").put("addedNumber", 1e300).putNull("addedNothing");
        object.putArray("addedList").addObject().put("id", 1);
        object.putObject("addedObject").put("id", true);
    }

    private static Stream<String> values(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.values().stream().flatMap(VersioningTests::values);
    }

    /** The wire name in the name of the file: up to the version. */
    private static String typeOf(Path file) {
        return file.getFileName().toString().replaceAll("(\\.v\\d+)\\..*", "$1");
    }

    private static RawEvent raw(Path file, String body) {
        var type = typeOf(file);
        var family = EventCatalogue.typeOf(type).orElseThrow();
        var source = Stream.of(Source.values())
                .filter(candidate -> candidate.family().isAssignableFrom(family))
                .findFirst()
                .orElseThrow();
        return new RawEvent(new Envelope(source, "c-7", 3, type, Instant.EPOCH, null, null), body);
    }
}
