package io.huiyin.intake.desk;

import io.huiyin.intake.complaint.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** One line of a timeline as the page shows it. */
record TimelineLine(
        String id,
        String source,
        Instant at,
        String text,
        @Nullable Instant due,
        @Nullable String quote,
        List<Difference> differences) {

    static TimelineLine of(TimelineEntry entry, MessageSource texts, Locale locale) {
        var envelope = entry.event().envelope();
        var sentence = Sentences.of(entry.event().content());
        return new TimelineLine(
                envelope.id(),
                envelope.source().wireName(),
                envelope.time(),
                texts.getMessage(sentence.code(), sentence.arguments().toArray(), locale),
                sentence.due(),
                sentence.quote(),
                sentence.differences().stream()
                        .map(difference -> difference.in(texts, locale))
                        .toList());
    }
}
