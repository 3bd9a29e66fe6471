package io.huiyin.matching;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fact that can be looked up in a set. */
public enum Attribute {
    KIND,
    CHANNEL,
    /** The code and each wider one: {@code banking.branch} is also {@code banking}. */
    PRODUCT,
    /** As the product. */
    TOPIC,
    FACTOR,
    MOOD,
    /** The customer's tag and each wider one: {@code zh-Hant-TW} is also {@code zh-Hant} and {@code zh}. */
    LANGUAGE,
    TAG;

    /** The name under which tables speak of it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Attribute> ofKey(String key) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.key().equals(key))
                .findFirst();
    }

    /** Whether a complaint can have that value at all. */
    public boolean allows(String value) {
        return switch (this) {
            case KIND -> isOneOf(value, Kind.values());
            case CHANNEL -> isOneOf(value, Channel.values());
            case FACTOR -> isOneOf(value, QualityFactor.values());
            case MOOD -> isOneOf(value, Mood.values());
            case PRODUCT, TOPIC, LANGUAGE, TAG -> true;
        };
    }

    private static boolean isOneOf(String value, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .anyMatch(constant -> plain(constant.name()).equals(plain(value)));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    Stream<String> valuesOf(Facts facts) {
        var values = switch (this) {
            case KIND -> List.of(facts.kind().name());
            case CHANNEL -> List.of(facts.channel().name());
            case PRODUCT -> widening(facts.product(), ".");
            case TOPIC -> widening(facts.topic(), ".");
            case FACTOR -> present(name(facts.factor()));
            case MOOD -> present(name(facts.mood()));
            case LANGUAGE -> widening(facts.language(), "-");
            case TAG -> facts.tags();
        };
        return values.stream().map(Attribute::plain);
    }

    /** How values are compared. */
    static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> present(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    /** Whether whatever has the one value has the wider one too. */
    boolean isWithin(String value, String wider) {
        var mark = switch (this) {
            case PRODUCT, TOPIC -> ".";
            case LANGUAGE -> "-";
            case KIND, CHANNEL, FACTOR, MOOD, TAG -> "";
        };
        return value.equals(wider) || (!mark.isEmpty() && value.startsWith(wider + mark));
    }

    private static List<String> widening(@Nullable String value, String mark) {
        return value == null
                ? List.of()
                : Stream.iterate(
                                value,
                                wide -> !wide.isEmpty(),
                                wide -> wide.substring(0, Math.max(0, wide.lastIndexOf(mark))))
                        .toList();
    }
}
