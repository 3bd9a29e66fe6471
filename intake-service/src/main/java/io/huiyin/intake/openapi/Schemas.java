package io.huiyin.intake.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small schemas as they are written by hand: those keywords that are used, and no others. */
final class Schemas {

    private Schemas() {}

    static Schema<?> of(@Nullable Object written) {
        var schema = new Schema<Object>();
        if (written instanceof Map<?, ?> keywords) {
            keywords.forEach((keyword, value) -> set(schema, keyword.toString(), value));
        } else {
            schema.addType("string");
            schema.setType("string");
        }
        return schema;
    }

    static Header header(Object description) {
        return new Header().description(description.toString()).schema(of(null));
    }

    @SuppressWarnings("unchecked")
    private static void set(Schema<Object> schema, String keyword, Object value) {
        switch (keyword) {
            case "$ref" -> schema.set$ref(value.toString());
            case "type" -> {
                schema.addType(value.toString());
                schema.setType(value.toString());
            }
            case "format" -> schema.setFormat(value.toString());
            case "description" -> schema.setDescription(value.toString());
            case "enum" -> schema.setEnum((List<Object>) value);
            case "pattern" -> schema.setPattern(value.toString());
            case "minLength" -> schema.setMinLength((Integer) value);
            case "maxLength" -> schema.setMaxLength((Integer) value);
            case "minimum" -> schema.setMinimum(BigDecimal.valueOf((Integer) value));
            case "maximum" -> schema.setMaximum(BigDecimal.valueOf((Integer) value));
            case "maxProperties" -> schema.setMaxProperties((Integer) value);
            case "additionalProperties" -> schema.setAdditionalProperties(of(value));
            case "default" -> schema.setDefault(value);
            default -> throw new IllegalArgumentException("no keyword " + keyword);
        }
    }
}
