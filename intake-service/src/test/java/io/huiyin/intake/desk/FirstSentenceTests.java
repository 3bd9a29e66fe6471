package io.huiyin.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.service.strictjson.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSentenceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The till gave me too little. I want it back. | The till gave me too little.",
                "柜台少找我五十元，态度很差。请尽快处理。 | 柜台少找我五十元，态度很差。",
                "您好！我要投诉你们的柜台。谢谢。 | 您好！我要投诉你们的柜台。",
                "no full stop at the end | no full stop at the end",
                "Short. | Short."
            })
    void theFirstSentenceThatSaysSomething(String text, String summary) {
        assertThat(FirstSentence.of(text)).isEqualTo(summary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one line\nand\tanother", "a\u202Eb and so on and on", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦"})
    void itIsFitForOneLine(String text) {
        assertThat(Texts.defectOfLine(FirstSentence.of(text.repeat(60)), 200)).isEmpty();
    }

    @Test
    void aSentenceWithoutEndIsCutBetweenCharacters() {
        var cut = FirstSentence.of("少找五十元".repeat(100));

        assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(120);
        assertThat(cut).startsWith("少找五十元").endsWith("…");
    }
}
