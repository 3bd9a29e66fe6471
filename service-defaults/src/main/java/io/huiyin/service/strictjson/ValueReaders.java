package io.huiyin.service.strictjson;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the reader for the type of a record component or a list element. */
final class ValueReaders {

    private static final ZoneOffset WHERE_DAYS_BEGIN = ZoneOffset.ofHours(14);

    private ValueReaders() {}

    static ValueReader of(AnnotatedType annotated) {
        var type = raw(annotated);
        if (type == List.class && annotated instanceof AnnotatedParameterizedType list) {
            return list(list.getAnnotatedActualTypeArguments()[0], list.getAnnotation(Items.class));
        }
        if (type.isRecord() && !TextFormats.knows(type)) {
            return (json, violations) -> RecordShape.of(type).read(json, violations);
        }
        if (type == String.class) {
            return TextFormats.text(annotated.getAnnotation(Line.class), annotated.getAnnotation(LongText.class));
        }
        if (type == boolean.class || type == Boolean.class) {
            return ValueReaders::truth;
        }
        if (type == JsonNode.class) {
            return (json, _) -> json;
        }
        if (annotated.isAnnotationPresent(NotInTheFuture.class)) {
            return begun(TextFormats.reader(type));
        }
        return Numbers.knows(type)
                ? Numbers.reader(type, annotated.getAnnotation(Range.class))
                : TextFormats.reader(type);
    }

    private static ValueReader begun(ValueReader days) {
        return (json, violations) -> {
            var day = days.read(json, violations);
            if (day instanceof LocalDate date && date.isAfter(LocalDate.now(WHERE_DAYS_BEGIN))) {
                violations.add("in-the-future");
                return null;
            }
            return day;
        };
    }

    private static Class<?> raw(AnnotatedType annotated) {
        return switch (annotated.getType()) {
            case Class<?> type -> type;
            case ParameterizedType generic when generic.getRawType() instanceof Class<?> type -> type;
            default -> throw new IllegalArgumentException("No strict reading for " + annotated);
        };
    }

    private static @Nullable Object truth(JsonNode json, Violations violations) {
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        violations.add("type.boolean");
        return null;
    }

    private static ValueReader list(AnnotatedType element, @Nullable Items items) {
        var reader = of(element);
        var min = items == null ? 0 : items.min();
        var max = items == null ? 100 : items.max();
        return (json, violations) -> {
            if (!json.isArray()) {
                violations.add("type.array");
                return null;
            }
            if (json.size() < min || json.size() > max) {
                violations.add(json.size() > max ? "too-many" : "too-few", json.size() > max ? max : min);
                return null;
            }
            var values = new ArrayList<Object>(json.size());
            for (var index = 0; index < json.size(); index++) {
                var value = element(json.get(index), reader, violations.at(index));
                if (value != null) {
                    values.add(value);
                }
            }
            return List.copyOf(values);
        };
    }

    private static @Nullable Object element(JsonNode json, ValueReader reader, Violations violations) {
        if (json.isNull() || (json.isString() && Texts.blank(json.stringValue()))) {
            violations.add("required");
            return null;
        }
        return reader.read(json, violations);
    }
}
