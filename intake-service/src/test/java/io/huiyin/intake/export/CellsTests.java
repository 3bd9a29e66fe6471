package io.huiyin.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+8613800138000",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＠a"
            })
    void whatASpreadsheetCouldCalculateGetsAnApostrophe(String text) {
        assertThat(Cells.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王芳", "1+1=2", "a=b", "'quoted", "\"=1\""})
    void whatIsPlainStaysAsItIs(String text) {
        assertThat(Cells.safe(text)).isEqualTo(text);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(Cells.safe(null)).isEmpty();
    }
}
