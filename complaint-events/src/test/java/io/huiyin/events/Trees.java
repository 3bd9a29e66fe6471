package io.huiyin.events;

import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as a tree that keeps the zeros of 50.00. */
final class Trees {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Trees() {}

    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    static String pretty(JsonNode tree) {
        return MAPPER.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    /** The node and everything below it that is an object. */
    static Stream<ObjectNode> objectsIn(JsonNode node) {
        var self = node instanceof ObjectNode object ? Stream.of(object) : Stream.<ObjectNode>of();
        return Stream.concat(self, node.values().stream().flatMap(Trees::objectsIn));
    }
}
