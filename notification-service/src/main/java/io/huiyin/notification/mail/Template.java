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

    private final MessageFormat subject;
    private final List<Pattern> body;

    private Template(Locale language, List<String> paragraphs) {
        this.subject = new MessageFormat(paragraphs.getFirst(), language);
        this.body = paragraphs.stream()
                .skip(1)
                .map(paragraph -> Pattern.of(paragraph, language))
                .toList();
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

    private static Stream<Paragraph> paragraph(Pattern pattern, Map<String, Object> facts) {
        var text = format(pattern.words(), facts).strip();
        return text.isEmpty() ? Stream.empty() : Stream.of(new Paragraph(text, pattern.quoted()));
    }

    /** Reading a pattern costs far more than filling it in; a format is for one thread at a time. */
    private static String format(MessageFormat words, Map<String, Object> facts) {
        synchronized (words) {
            return words.format(facts);
        }
    }

    private record Pattern(MessageFormat words, boolean quoted) {

        static Pattern of(String paragraph, Locale language) {
            var quoted = paragraph.startsWith(QUOTE);
            return new Pattern(
                    new MessageFormat(quoted ? paragraph.substring(QUOTE.length()) : paragraph, language), quoted);
        }
    }

    /** @param quoted whether these are somebody's own words */
    record Paragraph(String text, boolean quoted) {}
}
