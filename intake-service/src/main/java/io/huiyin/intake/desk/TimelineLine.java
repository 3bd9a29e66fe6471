package io.huiyin.intake.desk;

import io.huiyin.intake.complaint.TimelineEntry;
import java.time.Instant;
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
        @Nullable String quote) {

    static TimelineLine of(TimelineEntry entry, MessageSource texts, Locale locale) {
        var envelope = entry.event().envelope();
        var sentence = Sentences.of(entry.event().content());
        return new TimelineLine(
                envelope.id(),
                envelope.source().wireName(),
                envelope.time(),
                texts.getMessage(sentence.code(), sentence.arguments().toArray(), locale),
                sentence.due(),
                sentence.quote());
    }
}
