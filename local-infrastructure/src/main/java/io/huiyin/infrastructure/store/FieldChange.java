package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an update does to one field of the outermost document, for those operators that need no more than the field itself. */
sealed interface FieldChange {

    record Put(@Nullable Object value) implements FieldChange {}

    record Remove() implements FieldChange {}

    record Push(List<?> values) implements FieldChange {}

    record Pull(Object condition) implements FieldChange {}

    /** Null where the back end has to do it. */
    static @Nullable FieldChange of(String operator, @Nullable Object argument) {
        return switch (operator) {
            case "$set" -> new Put(argument);
            case "$unset" -> new Remove();
            case "$push" -> push(argument);
            case "$pull" -> argument == null ? null : new Pull(argument);
            default -> null;
        };
    }

    private static @Nullable FieldChange push(@Nullable Object argument) {
        if (argument instanceof Document modifiers
                && modifiers.keySet().stream().anyMatch(name -> name.startsWith("$"))) {
            return modifiers.keySet().equals(Set.of("$each")) && modifiers.get("$each") instanceof List<?> values
                    ? new Push(values)
                    : null;
        }
        var value = new ArrayList<@Nullable Object>(1);
        value.add(argument);
        return new Push(value);
    }
}
