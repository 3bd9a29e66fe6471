package io.huiyin.matching.form;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import io.huiyin.events.Severity;
import io.huiyin.matching.Attribute;
import io.huiyin.matching.Conditions;
import io.huiyin.matching.Matcher;
import io.huiyin.matching.Regions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One value or a list of them for each attribute; all that is said must hold. */
public record ConditionsForm(
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Set<String> kind,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Set<String> channel,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Set<String> product,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Set<String> topic,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Set<String> factor,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Set<String> mood,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Set<String> language,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Set<String> tag,

        @Nullable String underRegion,
        @Nullable Severity atLeastSeverity,
        @Nullable AmountForm amount,
        @Nullable Boolean imported,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Set<String> textContains) {

    /** @param below not included; each end may be left open */
    public record AmountForm(
            String currency,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) {}

    /** @throws IllegalArgumentException saying what cannot be meant */
    public Conditions conditions(Regions regions) {
        List<Matcher> all = new ArrayList<>();
        if (imported != null) {
            all.add(new Matcher.Imported(imported));
        }
        values().forEach((attribute, values) -> all.add(oneOf(attribute, values)));
        if (underRegion != null) {
            all.add(new Matcher.UnderRegion(underRegion, regions));
        }
        if (atLeastSeverity != null) {
            all.add(new Matcher.AtLeast(atLeastSeverity));
        }
        if (amount != null) {
            all.add(new Matcher.AmountBetween(amount.currency(), amount.from(), amount.below()));
        }
        if (textContains != null) {
            all.add(new Matcher.Mentions(someOf("text-contains", textContains)));
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("'when' says nothing; leave it out where everything is meant");
        }
        return new Conditions(all);
    }

    private Map<Attribute, Set<String>> values() {
        var values = new EnumMap<Attribute, Set<String>>(Attribute.class);
        for (var attribute : Attribute.values()) {
            var said = switch (attribute) {
                case KIND -> kind;
                case CHANNEL -> channel;
                case PRODUCT -> product;
                case TOPIC -> topic;
                case FACTOR -> factor;
                case MOOD -> mood;
                case LANGUAGE -> language;
                case TAG -> tag;
            };
            if (said != null) {
                values.put(attribute, said);
            }
        }
        return values;
    }

    private static Matcher oneOf(Attribute attribute, Set<String> values) {
        for (var value : someOf(attribute.key(), values)) {
            if (!attribute.allows(value)) {
                throw new IllegalArgumentException("there is no %s called %s".formatted(attribute.key(), value));
            }
        }
        return new Matcher.OneOf(attribute, values);
    }

    private static Set<String> someOf(String what, Set<String> values) {
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        return values;
    }
}
