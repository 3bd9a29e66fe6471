package io.huiyin.routing.directory;

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
    PRODUCT,
    TOPIC,
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

    Stream<String> valuesOf(Facts facts) {
        var values = switch (this) {
            case KIND -> List.of(facts.kind().name());
            case CHANNEL -> List.of(facts.channel().name());
            case PRODUCT -> present(facts.product());
            case TOPIC -> present(facts.topic());
            case LANGUAGE -> widening(facts.language());
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

    private static List<String> widening(String tag) {
        return Stream.iterate(
                        tag, wide -> !wide.isEmpty(), wide -> wide.substring(0, Math.max(0, wide.lastIndexOf('-'))))
                .toList();
    }
}
