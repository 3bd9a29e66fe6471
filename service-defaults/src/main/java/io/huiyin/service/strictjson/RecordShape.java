package io.huiyin.service.strictjson;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a record accepts, read off its components once. */
final class RecordShape implements ValueReader {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<Component> components;
    private final Set<String> names;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        components =
                Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        names = components.stream().map(Component::name).collect(Collectors.toUnmodifiableSet());
        constructor = canonical(type);
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    @Override
    public @Nullable Object read(JsonNode json, Violations violations) {
        if (!json.isObject()) {
            violations.add("type.object");
            return null;
        }
        var before = violations.count();
        json.propertyNames().stream().filter(name -> !names.contains(name)).forEach(name -> unknown(name, violations));
        var values = components.stream()
                .map(component -> component.read(json, violations.at(component.name())))
                .toArray();
        if (violations.count() > before) {
            return null;
        }
        var made = make(values);
        if (made instanceof Checked checked) {
            checked.check(violations);
        }
        return made;
    }

    /** A name that is itself unfit to be shown is not repeated. */
    private static void unknown(String name, Violations violations) {
        var shown = Texts.defectOfLine(name, 100).isEmpty();
        (shown ? violations.at(name) : violations).add("unknown-field");
    }

    private Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException broken) {
            throw new IllegalStateException(
                    constructor.getDeclaringClass() + " refuses values that its annotations accept", broken.getCause());
        } catch (ReflectiveOperationException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Constructor<?> canonical(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Component(String name, boolean required, ValueReader reader) {

        static Component of(RecordComponent component) {
            var type = component.getAnnotatedType();
            var required = !type.isAnnotationPresent(Nullable.class);
            return new Component(component.getName(), required, ValueReaders.of(type));
        }

        @Nullable
        Object read(JsonNode object, Violations violations) {
            var value = object.get(name);
            if (value == null || value.isNull() || (value.isString() && Texts.blank(value.stringValue()))) {
                if (required) {
                    violations.add("required");
                }
                return null;
            }
            return reader.read(value, violations);
        }
    }
}
