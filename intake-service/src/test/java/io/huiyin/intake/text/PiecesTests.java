package io.huiyin.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTests {

    @ParameterizedTest
    @CsvSource({
        "Café, cafe",
        "MÜLLER, muller",
        "ＣＡＦÉ, cafe",
        "Nguyễn, nguyen",
        "Łódź, lodz",
        "Søren, soren",
        "Straße, strasse",
        "STRAẞE, strasse",
        "İstanbul, istanbul",
        "IŞIK, isik",
        "ışık, isik",
        "ﬁnance, finance",
        "Αθήνα, αθηνα",
        "ΟΔΟΣ, οδοσ",
        "οδός, οδοσ",
        "Йогурт, иогурт",
        "ЁЛКА, елка"
    })
    void lettersOfAlphabetsLoseTheirCaseAndWhatStandsAboveThem(String written, String piece) {
        assertThat(Pieces.of(written)).containsExactly(piece);
        assertThat(Pieces.of(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .as("typed as letter and mark")
                .containsExactly(piece);
    }

    @ParameterizedTest
    @ValueSource(strings = {"한국어", "각하", "がぎ", "パン", "ヴァ", "少找五十元", "ไม่ใช่", "שָׁלוֹם", "هُوَ", "हिन्दी"})
    void nothingIsTakenFromOtherScripts(String text) {
        assertThat(Pieces.folded(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        assertThat(Pieces.folded(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Pieces.folded(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202C, 0x2060, 0x2064, 0x2069, 0xFEFF})
    void whatCannotBeSeenWithinAWordDividesNone(int point) {
        var unseen = Character.toString(point);

        assertThat(Pieces.of("Be" + unseen + "schwer" + unseen + "de")).containsExactly("beschwerde");
        assertThat(Pieces.of("Cafe" + unseen + "\u0301")).containsExactly("cafe");
        assertThat(Pieces.of("少找" + unseen + "五十元")).isEqualTo(Pieces.of("少找五十元"));
        assertThat(Pieces.of("می" + unseen + "خواهم")).isEqualTo(Pieces.of("میخواهم"));
        assertThat(Pieces.of(unseen)).isEmpty();
    }

    @Test
    void voicedMarksOfHalfWidthStayWithTheirKana() {
        assertThat(Pieces.of("ｶﾞｿﾘﾝ")).isEqualTo(Pieces.of("ガソリン")).doesNotContainAnyElementsOf(Pieces.of("カソ"));
    }
}
