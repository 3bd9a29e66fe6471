package io.huiyin.service.strictjson;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values that JSON can only write as texts: plain texts, enums, times, currencies, and our own value types. */
final class TextFormats {

    private static final int LONGEST_VALUE = 1_000;

    private static final Map<Class<?>, Format> BUILT_IN = Map.of(
            Instant.class, new Format("instant", TextFormats::instant),
            LocalDate.class, new Format("date", TextFormats::date),
            ZoneId.class, new Format("time-zone", TextFormats::zone),
            Currency.class, new Format("currency", TextFormats::currency),
            UUID.class, new Format("uuid", TextFormats::uuid));

    private static final Set<Currency> IN_USE = Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(Locale.of("", country)))
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());

    private TextFormats() {}

    static boolean knows(Class<?> type) {
        return type.isEnum() || BUILT_IN.containsKey(type) || factory(type).isPresent();
    }

    static ValueReader text(@Nullable Line line, @Nullable LongText longText) {
        var max = longText != null ? longText.max() : line != null ? line.max() : 200;
        return (json, violations) -> {
            if (!json.isString()) {
                violations.add("type.text");
                return null;
            }
            var text = longText == null ? json.stringValue().strip() : json.stringValue();
            var defect =
                    longText == null ? Texts.defectOfLine(json.stringValue(), max) : Texts.defectOfLongText(text, max);
            defect.ifPresent(code -> violations.add(code, max));
            return defect.isPresent() ? null : text;
        };
    }

    static ValueReader reader(Class<?> type) {
        var format = format(type);
        return (json, violations) -> {
            if (!json.isString()) {
                violations.add("type.text");
                return null;
            }
            var text = json.stringValue();
            var defect = Texts.defectOfLine(text, LONGEST_VALUE);
            if (defect.isPresent()) {
                violations.add(defect.get(), LONGEST_VALUE);
                return null;
            }
            try {
                return format.parse().apply(text);
            } catch (IllegalArgumentException | DateTimeException _) {
                violations.add(format.code());
                return null;
            }
        };
    }

    private static Format format(Class<?> type) {
        var builtIn = BUILT_IN.get(type);
        if (builtIn != null) {
            return builtIn;
        }
        if (type.isEnum()) {
            var constants = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(
                            constant -> ((Enum<?>) constant).name(), Function.<Object>identity()));
            return new Format(
                    "unknown-value",
                    text -> Optional.<Object>ofNullable(constants.get(text))
                            .orElseThrow(IllegalArgumentException::new));
        }
        return factory(type)
                .map(method -> new Format(method.getAnnotation(FromText.class).code(), text -> call(method, text)))
                .orElseThrow(() -> new IllegalArgumentException("No strict reading for " + type));
    }

    private static Optional<Method> factory(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FromText.class))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .findFirst();
    }

    private static Object call(Method method, String text) {
        try {
            method.setAccessible(true);
            return method.invoke(null, text);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(inOurTimes(text)).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** One that is money somewhere today: no metals, no test codes, none that was given up. */
    private static Currency currency(String text) {
        return Optional.of(Currency.getInstance(text))
                .filter(IN_USE::contains)
                .orElseThrow(IllegalArgumentException::new);
    }

    /** Java reads shortened ones as well, so that two texts would name the same thing. */
    private static UUID uuid(String text) {
        var uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not in full");
        }
        return uuid;
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(inOurTimes(text));
    }

    /** Java reads years of nine digits and those before Christ, which no store keeps and nobody means. */
    private static String inOurTimes(String text) {
        if (!text.startsWith("19") && !text.startsWith("2")) {
            throw new IllegalArgumentException("not in our times");
        }
        return text;
    }

    /** Names of regions only: a bare offset is no zone, for it knows nothing of summer time. */
    private static ZoneId zone(String text) {
        if (!text.equals("UTC") && !ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException("not a zone");
        }
        return ZoneId.of(text);
    }

    private record Format(String code, Function<String, Object> parse) {}
}
