package io.huiyin.intake.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huiyin.intake.RunningIntake;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The description as the running service serves it, and what can be asked of it. */
final class Described {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private Described(JsonNode document) {
        this.document = document;
    }

    static Described by(RunningIntake intake) {
        var answer = intake.get("/openapi");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return new Described(JSON.readTree(answer.body()));
    }

    JsonNode document() {
        return document;
    }

    Stream<Operation> operations() {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())));
    }

    /** Follows a reference, where it is one. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    /** What is wrong with a value by a schema of the description; nothing where it fits. */
    List<Error> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::whole).validate(value);
    }

    /** With all that it may refer to. */
    private Schema whole(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        return SCHEMAS.getSchema(whole);
    }

    /** One operation. */
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asString("");
        }

        JsonNode body() {
            return node.at("/requestBody/content").path(takes());
        }

        Stream<JsonNode> parameters() {
            return node.path("parameters").valueStream();
        }

        /** The media type of its bodies; empty where it takes none. */
        String takes() {
            return node.at("/requestBody/content").propertyNames().stream()
                    .findFirst()
                    .orElse("");
        }

        boolean takesJson() {
            return takes().equals("application/json");
        }

        /** Bodies by name; an operation that takes none has one without content. */
        Stream<Map.Entry<String, JsonNode>> examples() {
            return node.has("requestBody")
                    ? body().path("examples")
                            .propertyStream()
                            .map(example -> Map.entry(
                                    example.getKey(), example.getValue().get("value")))
                    : Stream.of(Map.entry("without", MissingNode.getInstance()));
        }

        /** What is answered where all goes well. */
        JsonNode good() {
            return node.get("responses").get(status());
        }

        String status() {
            return node.get("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
