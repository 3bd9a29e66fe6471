package io.huiyin.intake.suggestion;

import io.huiyin.events.Classification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be learnt from one complaint: which words it has, and how it was classed. */
public record PastCase(Set<String> words, List<Label> labels) {

    /** @param text all that was said */
    public static PastCase of(String text, Classification classification) {
        var factor = classification.factor();
        return of(
                text,
                classification.product(),
                classification.topic(),
                factor == null ? null : factor.name(),
                classification.severity().name());
    }

    public static PastCase of(
            String text,
            @Nullable String product,
            @Nullable String topic,
            @Nullable String factor,
            @Nullable String severity) {
        var labels = new ArrayList<Label>();
        add(labels, Facet.PRODUCT, product);
        add(labels, Facet.TOPIC, topic);
        add(labels, Facet.FACTOR, factor);
        add(labels, Facet.SEVERITY, severity);
        return new PastCase(Words.in(text), List.copyOf(labels));
    }

    private static void add(List<Label> labels, Facet facet, @Nullable String value) {
        if (value != null) {
            labels.add(new Label(facet, value));
        }
    }
}
