package io.huiyin.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.Channel;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.ServiceGap;
import io.huiyin.events.Severity;
import io.huiyin.events.Source;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.Audience;
import io.huiyin.events.notification.CallbackOutcome;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.routing.Defect;
import io.huiyin.intake.complaint.Criteria.Sort;
import io.huiyin.intake.complaint.Status;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN", "_zh_TW"})
    void everyEventHasASentenceInEachLanguage(String language) throws IOException {
        var words = words(language);

        for (var name : EventCatalogue.wireNames()) {
            assertThat(words).containsKey("event." + name.replaceFirst("\\.v\\d+$", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN", "_zh_TW"})
    void everyConstantThatIsShownHasAWordInEachLanguage(String language) throws IOException {
        var shown = List.<Enum<?>[]>of(
                Channel.values(),
                Kind.values(),
                Mood.values(),
                QualityFactor.values(),
                Severity.values(),
                Target.values(),
                Audience.values(),
                CallbackOutcome.values(),
                Medium.values(),
                MessageKind.values(),
                Defect.values(),
                Status.values(),
                Sort.values(),
                ServiceGap.values());
        var words = words(language);

        for (var constant : shown.stream().flatMap(Stream::of).toList()) {
            assertThat(words).containsKey(Label.of(constant).code());
        }
        for (var source : Source.values()) {
            assertThat(words).containsKey("source." + source.wireName());
        }
    }

    @Test
    void theLanguagesSayTheSameWithTheSameArguments() throws IOException {
        var english = words("");

        for (var language : List.of("_zh_CN", "_zh_TW")) {
            var other = words(language);
            assertThat(other.keySet()).isEqualTo(english.keySet());
            english.forEach((code, text) -> assertThat(arguments(Objects.requireNonNull(other.get(code))))
                    .as("%s %s", code, language)
                    .isEqualTo(arguments(text)));
        }
    }

    private static List<String> arguments(Object text) {
        return Pattern.compile("\\{\\d}")
                .matcher(String.valueOf(text))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file = WordsTests.class.getResourceAsStream("/messages" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return words;
    }
}
