package io.huiyin.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The JSON schemas of all bodies, by wire name, and of the parts they share, by the name of the type. */
final class PayloadSchemas {

    private static final Map<Class<?>, String[]> PLAIN = Map.of(
            String.class, new String[] {"string"},
            boolean.class, new String[] {"boolean"},
            int.class, new String[] {"integer", "int32"},
            long.class, new String[] {"integer", "int64"},
            BigDecimal.class, new String[] {"number"},
            Instant.class, new String[] {"string", "date-time"},
            LocalDate.class, new String[] {"string", "date"});

    private PayloadSchemas() {}

    static Map<String, ObjectNode> all() {
        var schemas = new TreeMap<String, ObjectNode>();
        for (var wireName : EventCatalogue.wireNames()) {
            var type = EventCatalogue.typeOf(wireName).orElseThrow();
            schemas.put(wireName, ofRecord(type));
            Shape.of(type).records().forEach(part -> schemas.put(part.getSimpleName(), ofRecord(part)));
            Shape.of(type).enums().forEach(part -> schemas.put(part.getSimpleName(), ofEnum(part)));
        }
        return schemas;
    }

    private static ObjectNode ofRecord(Class<?> type) {
        var schema = described("object", type);
        var required = schema.putArray("required");
        var properties = schema.putObject("properties");
        for (var field : Shape.of(type).fields()) {
            if (field.required()) {
                required.add(field.name());
            }
            properties.set(field.name(), ofField(field));
        }
        return required.isEmpty() ? schema.without("required") : schema;
    }

    private static ObjectNode ofEnum(Class<?> type) {
        var schema = described("string", type);
        var constants = schema.putArray("enum");
        Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .forEach(constant -> constants.add(((Enum<?>) constant).name()));
        return schema;
    }

    private static ObjectNode ofField(Shape.Field field) {
        var element = ofElement(field.element());
        if (!field.list()) {
            return element;
        }
        var schema = Trees.MAPPER.createObjectNode().put("type", "array");
        schema.set("items", element);
        return schema;
    }

    private static ObjectNode ofElement(Class<?> type) {
        var schema = Trees.MAPPER.createObjectNode();
        if (type.isRecord() || type.isEnum()) {
            return schema.put("$ref", "#/components/schemas/" + type.getSimpleName());
        }
        var plain = Objects.requireNonNull(PLAIN.get(type), () -> "no event carries a " + type);
        schema.put("type", plain[0]);
        return plain.length > 1 ? schema.put("format", plain[1]) : schema;
    }

    private static ObjectNode described(String kind, Class<?> type) {
        return Trees.MAPPER
                .createObjectNode()
                .put("type", kind)
                .put("description", Javadoc.of(type).text());
    }
}
