package io.huiyin.intake.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in words.
 *
 * @param code of the message
 * @param arguments of the message: names, numbers, and {@link Label}s, which have words of their own
 * @param due an instant that belongs to it, to be shown in the viewer's zone
 * @param quote what somebody wrote, shown as it is
 * @param differences what was changed
 */
record Sentence(
        String code,
        List<Object> arguments,
        @Nullable Instant due,
        @Nullable String quote,
        List<Difference> differences) {

    static Sentence of(String code, Object... arguments) {
        return new Sentence(code, List.of(arguments), null, null, List.of());
    }

    Sentence due(@Nullable Instant instant) {
        return new Sentence(code, arguments, instant, quote, differences);
    }

    Sentence quoting(@Nullable String text) {
        return new Sentence(code, arguments, due, text, differences);
    }

    Sentence changing(List<Difference> changed) {
        return new Sentence(code, arguments, due, quote, changed);
    }
}
