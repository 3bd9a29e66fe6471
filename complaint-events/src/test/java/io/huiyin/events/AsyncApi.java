package io.huiyin.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI document: written by hand but for its messages and their payloads, which follow from the code. */
final class AsyncApi {

    static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .build();

    private AsyncApi() {}

    static ObjectNode read() throws IOException {
        return (ObjectNode) YAML.readTree(Files.readString(FILE));
    }

    static void write(JsonNode document) throws IOException {
        Files.writeString(FILE, YAML.writeValueAsString(document));
    }

    /** The document with its messages and payloads as the code has them now. */
    static ObjectNode derivedFrom(ObjectNode document) {
        var derived = document.deepCopy();
        var components = (ObjectNode) derived.path("components");
        var headers = components.path("schemas").path("EventHeaders");
        var schemas = components.putObject("schemas");
        schemas.set("EventHeaders", headers);
        PayloadSchemas.all().forEach(schemas::set);
        var messages = components.putObject("messages");
        for (var source : Source.values()) {
            var said = derived.withObject("/channels")
                    .withObject(source.wireName())
                    .putObject("messages");
            for (var wireName : wireNamesOf(source)) {
                messages.set(wireName, message(source, wireName));
                said.putObject(wireName).put("$ref", "#/components/messages/" + wireName);
            }
        }
        return derived;
    }

    static List<String> wireNamesOf(Source source) {
        return EventCatalogue.wireNames().stream()
                .filter(name -> source.family()
                        .isAssignableFrom(EventCatalogue.typeOf(name).orElseThrow()))
                .toList();
    }

    private static ObjectNode message(Source source, String wireName) {
        var type = EventCatalogue.typeOf(wireName).orElseThrow();
        var message = Trees.MAPPER
                .createObjectNode()
                .put("name", wireName)
                .put("title", type.getSimpleName())
                .put("summary", Javadoc.of(type).firstSentence());
        var headers = message.putObject("headers").put("type", "object").putArray("allOf");
        headers.addObject().put("$ref", "#/components/schemas/EventHeaders");
        var fixed = headers.addObject().putObject("properties");
        fixed.putObject("ce_source").put("const", source.wireName());
        fixed.putObject("ce_type").put("const", wireName);
        message.putObject("payload").put("$ref", "#/components/schemas/" + wireName);
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/event");
        return message;
    }
}
