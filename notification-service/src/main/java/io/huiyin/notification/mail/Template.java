package io.huiyin.notification.mail;

import com.ibm.icu.text.MessageFormat;
import io.huiyin.events.notification.MessageKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The wording of one kind of message in one language: ICU messages, the first paragraph being the subject. A paragraph
 * that comes out empty is left out; one that starts with {@code "> "} quotes somebody's own words.
 */
final class Template {

    private static final String QUOTE = "> ";

    private final Locale language;
    private final String subject;
    private final List<String> body;

    private Template(Locale language, List<String> paragraphs) {
        this.language = language;
        this.subject = paragraphs.getFirst();
        this.body = paragraphs.subList(1, paragraphs.size());
    }

    static Template load(MessageKind kind, Locale language) {
        var name = "/mail/%s.%s.txt"
                .formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), language.toLanguageTag());
        try (var file = Template.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("there is no template " + name);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Template(language, Arrays.asList(text.strip().split("\\R{2,}")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String subject(Map<String, Object> facts) {
        return format(subject, facts);
    }

    List<Paragraph> body(Map<String, Object> facts) {
        return body.stream().flatMap(pattern -> paragraph(pattern, facts)).toList();
    }

    private Stream<Paragraph> paragraph(String pattern, Map<String, Object> facts) {
        var quoted = pattern.startsWith(QUOTE);
        var text = format(quoted ? pattern.substring(QUOTE.length()) : pattern, facts)
                .strip();
        return text.isEmpty() ? Stream.empty() : Stream.of(new Paragraph(text, quoted));
    }

    /** A new format each time: they are not safe for use by several threads. */
    private String format(String pattern, Map<String, Object> facts) {
        return new MessageFormat(pattern, language).format(facts);
    }

    /** @param quoted whether these are somebody's own words */
    record Paragraph(String text, boolean quoted) {}
}
