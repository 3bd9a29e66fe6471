package io.huiyin.intake.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Puts the written texts and examples to the operations, and to each the refusals that it can be answered with. */
final class OperationTexts {

    /** Schemas of what Spring streams with; streams are described as the text that they are. */
    private static final List<String> STREAMS = List.of("SseEmitter", "StreamingResponseBody");

    private final WrittenTexts written = WrittenTexts.load();
    private final RefusalExamples refusals;

    OperationTexts(RefusalExamples refusals) {
        this.refusals = refusals;
    }

    void customise(OpenAPI api) {
        STREAMS.forEach(api.getComponents().getSchemas()::remove);
        api.setTags(written.tags().entrySet().stream()
                .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                .toList());
        api.getComponents().addSchemas(RefusalExamples.PROBLEM, ProblemSchema.schema());
        refusals.responses().forEach(api.getComponents()::addResponses);
        written.properties()
                .forEach((name, properties) -> replace(
                        Objects.requireNonNull(api.getComponents().getSchemas().get(name), name), properties));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> written.of(method + " " + path)
                                .ifPresent(text -> describe(operation, method, path, text))));
    }

    private void describe(Operation operation, HttpMethod method, String path, OperationText text) {
        operation
                .operationId(text.id())
                .tags(List.of(text.tag()))
                .summary(text.summary())
                .description(text.description() + "\n\nFor the roles " + text.roles() + ".")
                .security(List.of(new SecurityRequirement().addList(OpenApiConfiguration.TOKEN)));
        text.parameters().forEach((name, parameter) -> describe(operation, name, parameter));
        if (!text.takes().isEmpty()) {
            operation.setRequestBody(new RequestBody()
                    .content(new Content().addMediaType(text.takes(), new MediaType().schema(oneFile()))));
        }
        var body = operation.getRequestBody();
        if (body != null) {
            body.setRequired(true);
            body.getContent().values().forEach(media -> addExamples(media, text.requests()));
        }
        operation.setResponses(responses(operation, method, path, text));
    }

    private static Schema<?> oneFile() {
        var form = new ObjectSchema();
        form.addProperty("file", Schemas.of(Map.of("type", "string", "format", "binary")));
        form.setRequired(List.of("file"));
        return form;
    }

    private static void describe(Operation operation, String name, Map<String, ?> text) {
        var parameter = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(known -> known.getName().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    var added = new Parameter().name(name).in("query").required(false);
                    operation.addParametersItem(added);
                    return added;
                });
        parameter.setDescription(String.valueOf(text.get("description")));
        parameter.setExample(text.get("example"));
        if (text.get("required") instanceof Boolean required) {
            parameter.setRequired(required);
        }
        if (text.containsKey("schema") || parameter.getSchema() == null) {
            parameter.setSchema(Schemas.of(text.get("schema")));
        }
    }

    private static ApiResponses responses(Operation operation, HttpMethod method, String path, OperationText text) {
        var content = content(operation, text);
        var renamed = new Content();
        content.forEach((type, media) -> renamed.addMediaType(type.equals("*/*") ? "application/json" : type, media));
        renamed.forEach((type, media) -> {
            addExamples(media, text.answers());
            if (!type.equals("application/json")) {
                media.setSchema(Schemas.of(null));
            }
        });
        var responses = new ApiResponses();
        var good = new ApiResponse().description(text.answer()).content(renamed.isEmpty() ? null : renamed);
        text.headers().forEach((name, header) -> good.addHeaderObject(name, Schemas.header(header)));
        responses.addApiResponse(text.status(), good);
        text.also()
                .forEach((status, meaning) ->
                        responses.addApiResponse(status, new ApiResponse().description(meaning.toString())));
        for (var status : refused(operation, method, path, text)) {
            responses.addApiResponse(
                    String.valueOf(status),
                    new ApiResponse().$ref("#/components/responses/" + RefusalExamples.name(status)));
        }
        return responses;
    }

    private static Content content(Operation operation, OperationText text) {
        if (!text.media().isEmpty()) {
            return new Content().addMediaType(text.media(), new MediaType());
        }
        var generated = operation.getResponses().values().iterator().next().getContent();
        return generated == null || text.answers().isEmpty() ? new Content() : generated;
    }

    private static Iterable<Integer> refused(Operation operation, HttpMethod method, String path, OperationText text) {
        var refused = new TreeSet<>(List.of(401, 403, 429, 503));
        refused.addAll(text.refusals());
        var parameters = Optional.ofNullable(operation.getParameters()).orElse(List.of());
        if (operation.getRequestBody() != null) {
            refused.addAll(List.of(400, 413, 415, 422));
        }
        if (method == HttpMethod.POST) {
            refused.add(400);
        }
        if (path.contains("{")) {
            refused.add(404);
        }
        if (method == HttpMethod.POST && path.startsWith("/complaints/{id}/")) {
            refused.add(409);
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getName().equals("If-Match"))) {
            refused.add(412);
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn().equals("query"))) {
            refused.add(422);
        }
        return refused;
    }

    private static void addExamples(MediaType media, Map<String, ?> examples) {
        examples.forEach((name, value) -> media.addExamples(name, new Example().value(value)));
    }

    private static void replace(Schema<?> schema, Map<String, ?> properties) {
        properties.forEach((name, property) -> schema.addProperty(name, Schemas.of(property)));
    }
}
