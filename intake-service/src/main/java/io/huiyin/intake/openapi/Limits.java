package io.huiyin.intake.openapi;

import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.LongText;
import io.huiyin.service.strictjson.Range;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record must have, and what strict JSON takes: the same annotations that the reader of requests goes by. */
final class Limits {

    /** What a text or a list without annotation has at most, as its annotation says. */
    private static final int USUAL_LINE = usual(Line.class);

    private static final int USUAL_LIST = usual(Items.class);

    private final SchemaNames names;

    Limits(SchemaNames names) {
        this.names = names;
    }

    void customise(OpenAPI api) {
        api.getComponents()
                .getSchemas()
                .forEach((name, schema) -> names.record(name).ifPresent(type -> describe(schema, type)));
        TextTypes.forget(api);
    }

    private static void describe(Schema<?> schema, Class<?> type) {
        var properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            TextTypes.of(component.getType()).ifPresent(text -> properties.replace(component.getName(), text));
            var property = properties.get(component.getName());
            if (property != null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
            if (property != null && isSent(type)) {
                limit(property, component);
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
        if (isSent(type)) {
            schema.setAdditionalProperties(false);
        }
    }

    /** Forms are what callers send. */
    private static boolean isSent(Class<?> type) {
        var outer = type.getEnclosingClass();
        return type.getSimpleName().endsWith("Form")
                || (outer != null && outer.getSimpleName().endsWith("Form"));
    }

    private static void limit(Schema<?> property, RecordComponent component) {
        var type = component.getAnnotatedType();
        if (component.getType() == String.class) {
            limitText(property, type);
        } else if (component.getType() == List.class) {
            var items = type.getAnnotation(Items.class);
            property.setMinItems(items == null || items.min() == 0 ? null : items.min());
            property.setMaxItems(items == null ? USUAL_LIST : items.max());
            var element = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
            if (element.getType() == String.class) {
                limitText(property.getItems(), element);
            }
        } else {
            var range = type.getAnnotation(Range.class);
            if (range != null) {
                property.setMinimum(BigDecimal.valueOf(range.min()));
                property.setMaximum(BigDecimal.valueOf(range.max()));
            }
        }
    }

    private static void limitText(Schema<?> text, AnnotatedType type) {
        var line = type.getAnnotation(Line.class);
        var longText = type.getAnnotation(LongText.class);
        text.setMinLength(1);
        text.setMaxLength(longText != null ? longText.max() : line != null ? line.max() : USUAL_LINE);
    }

    private static int usual(Class<?> annotation) {
        try {
            return (int) annotation.getMethod("max").getDefaultValue();
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
