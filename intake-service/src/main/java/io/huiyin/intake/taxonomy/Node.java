package io.huiyin.intake.taxonomy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One product, topic or region.
 *
 * @param code what complaints store; it never changes and is never used for anything else
 * @param parent the code of the node above; null at the top
 * @param retired no longer offered, nor what lies below it; old complaints still show it
 */
public record Node(String code, @Nullable String parent, Names names, boolean retired) {

    public String name(Locale locale) {
        return names.in(locale).orElse(code);
    }

    Node named(Names others) {
        return new Node(code, parent, others, retired);
    }

    Node below(@Nullable String other) {
        return new Node(code, other, names, retired);
    }

    Node retired(boolean now) {
        return new Node(code, parent, names, now);
    }
}
