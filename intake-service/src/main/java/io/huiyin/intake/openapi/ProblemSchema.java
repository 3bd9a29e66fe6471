package io.huiyin.intake.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all refusals look like. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema<?> schema() {
        var where = new LinkedHashMap<String, Object>();
        where.put("pointer", Map.of("type", "string", "description", "JSON pointer (RFC 6901) into the body"));
        where.put(
                "parameter",
                Map.of("type", "string", "description", "Name of the parameter, where it is none of the body"));
        where.put("code", Map.of("type", "string", "description", "For programs; never changes"));
        where.put("detail", Map.of("type", "string", "description", "For people, in the caller's language"));
        var error = new ObjectSchema();
        properties(error, where);
        error.setRequired(List.of("code", "detail"));
        var problem = new ObjectSchema();
        problem.setDescription("RFC 9457, in the language that Accept-Language asks for (en, zh-CN, zh-TW)");
        var members = new LinkedHashMap<String, Object>();
        members.put(
                "type",
                Map.of("type", "string", "format", "uri", "description", "Names the kind of problem; never changes"));
        members.put("title", Map.of("type", "string"));
        members.put("status", Map.of("type", "integer"));
        members.put("detail", Map.of("type", "string"));
        properties(problem, members);
        problem.addProperty("errors", new ArraySchema().items(error));
        problem.setRequired(List.of("type", "title", "status"));
        return problem;
    }

    private static void properties(Schema<?> schema, Map<String, ?> properties) {
        properties.forEach((name, property) -> schema.addProperty(name, Schemas.of(property)));
    }
}
