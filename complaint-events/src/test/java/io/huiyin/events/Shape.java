package io.huiyin.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a record as a reader of its JSON sees them. */
record Shape(List<Field> fields) {

    /** @param element what a list holds, else the type itself */
    record Field(String pointer, boolean list, Class<?> element, boolean required) {

        String name() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }

        String type() {
            return list ? "List<" + element.getSimpleName() + ">" : element.getSimpleName();
        }
    }

    static Shape of(Class<?> type) {
        return new Shape(
                Arrays.stream(type.getRecordComponents()).map(Shape::field).toList());
    }

    /** The fields and, by JSON pointer, the fields of the records in them; lists of records are none so far. */
    List<Field> deepFields() {
        return fields.stream().flatMap(Shape::deep).toList();
    }

    /** The records below, themselves included. */
    Set<Class<?>> records() {
        return deepFields().stream().map(Field::element).filter(Class::isRecord).collect(Collectors.toSet());
    }

    Set<Class<?>> enums() {
        return deepFields().stream().map(Field::element).filter(Class::isEnum).collect(Collectors.toSet());
    }

    private static Stream<Field> deep(Field field) {
        if (!field.element().isRecord()) {
            return Stream.of(field);
        }
        var below = of(field.element()).deepFields().stream()
                .map(inner ->
                        new Field(field.pointer() + inner.pointer(), inner.list(), inner.element(), inner.required()));
        return Stream.concat(Stream.of(field), below);
    }

    private static Field field(RecordComponent component) {
        var required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var list = component.getGenericType() instanceof ParameterizedType;
        return new Field("/" + component.getName(), list, element(component.getGenericType()), required);
    }

    private static Class<?> element(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType list
            when list.getRawType() == List.class -> element(list.getActualTypeArguments()[0]);
            default -> throw new IllegalArgumentException("no event carries a " + type);
        };
    }
}
