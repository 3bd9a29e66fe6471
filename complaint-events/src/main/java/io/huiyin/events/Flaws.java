package io.huiyin.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an event may not travel, though its JSON is well-formed: a component is missing that is not {@code @Nullable}, or
 * a value is so far out that plain arithmetic on it fails or exhausts the memory ({@code 1e999999999}).
 */
final class Flaws {

    private static final int DIGITS = 30;
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    /** Asking a record for its components and their annotations costs a hundred times more than reading its JSON. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents()).map(Part::of).toList()
                    : List.of();
        }
    };

    private Flaws() {}

    /** The JSON pointer of the first flaw and what is wrong there, or null. It never quotes a value. */
    static @Nullable String in(Object value) {
        return switch (value) {
            case List<?> list -> inElements(list);
            case Record owner -> inComponents(owner);
            case BigDecimal number
            when number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS ->
                " has over " + DIGITS + " digits";
            case Instant time
            when time.isBefore(YEAR_0) || !time.isBefore(YEAR_10000) -> " is in no year of four digits";
            default -> null;
        };
    }

    private static @Nullable String inElements(List<?> list) {
        for (var i = 0; i < list.size(); i++) {
            var flaw = inPart(list.get(i), true);
            if (flaw != null) {
                return "/" + i + flaw;
            }
        }
        return null;
    }

    private static @Nullable String inComponents(Record owner) {
        for (var part : PARTS.get(owner.getClass())) {
            var flaw = inPart(part.of(owner), part.required());
            if (flaw != null) {
                return "/" + part.name() + flaw;
            }
        }
        return null;
    }

    private static @Nullable String inPart(@Nullable Object value, boolean required) {
        if (value == null) {
            return required ? " is missing" : null;
        }
        return in(value);
    }

    private record Part(String name, Method accessor, boolean required) {

        static Part of(RecordComponent component) {
            return new Part(
                    component.getName(),
                    component.getAccessor(),
                    !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object of(Record owner) {
            try {
                return accessor.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException unreadable) {
                throw new IllegalStateException("cannot read " + accessor, unreadable);
            }
        }
    }
}
