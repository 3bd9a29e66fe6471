package io.huiyin.intake.desk;

import io.huiyin.events.Classification;
import io.huiyin.events.Concerned;
import io.huiyin.events.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a field said before and says now; null where it is empty. Constants are {@link Label}s.
 *
 * @param field by the name that its label has
 */
record Difference(
        String field, @Nullable Object before, @Nullable Object after) {

    static List<Difference> between(Classification before, Classification after) {
        var found = new ArrayList<Difference>();
        add(found, "severity", before, after, it -> Label.of(it.severity()));
        add(found, "mood", before, after, it -> Label.of(it.mood()));
        add(found, "product", before, after, Classification::product);
        add(found, "topic", before, after, Classification::topic);
        add(found, "factor", before, after, it -> it.factor() == null ? null : Label.of(it.factor()));
        add(found, "region", before, after, Classification::region);
        add(found, "tags", before, after, it -> it.tags().isEmpty() ? null : String.join(", ", it.tags()));
        add(found, "staff", before, after, it -> named(it.concerns(), Concerned::staff));
        add(found, "unit", before, after, it -> named(it.concerns(), Concerned::unit));
        return List.copyOf(found);
    }

    /** The same with words for constants. */
    Difference in(MessageSource texts, Locale locale) {
        return new Difference(field, word(before, texts, locale), word(after, texts, locale));
    }

    private static @Nullable Object word(@Nullable Object value, MessageSource texts, Locale locale) {
        return value instanceof Label label ? texts.getMessage(label, locale) : value;
    }

    private static void add(
            List<Difference> found,
            String field,
            Classification before,
            Classification after,
            Function<Classification, @Nullable Object> value) {
        var was = value.apply(before);
        var is = value.apply(after);
        if (!Objects.equals(was, is)) {
            found.add(new Difference(field, was, is));
        }
    }

    private static @Nullable Object named(@Nullable Concerned concerned, Function<Concerned, @Nullable Party> one) {
        return Optional.ofNullable(concerned).map(one).map(Party::name).orElse(null);
    }
}
