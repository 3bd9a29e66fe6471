package io.huiyin.service.strictjson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00A0",
                "\u3000",
                "\u200B\u200C\u200D",
                "\uFEFF",
                "\u2060",
                "\u3164",
                "\u2800",
                "\uFE0F"
            })
    void whatCannotBeSeenIsBlank(String text) {
        assertThat(Texts.blank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "　回 ", "0", "👍🏽", "​.", "𠀀"})
    void whatCanBeSeenIsNotBlank(String text) {
        assertThat(Texts.blank(text)).isFalse();
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(Texts.defectOfLine("😀".repeat(20), 20)).isEmpty();
        assertThat(Texts.defectOfLine("😀".repeat(21), 20)).contains("too-long");
    }

    @Test
    void everyScriptAndJoinedEmojiIsFine() {
        for (var text : new String[] {"Zoë", "عَرَبِي", "עברית", "👨‍👩‍👧", "𠮷野家", "नमस्ते", "a\u200Fb"}) {
            assertThat(Texts.defectOfLine(text, 50)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\uE000", "\uDB80\uDC00", "a\uDB40\uDC41", "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC7F\uDB40\uDC67"})
    void aLineHidesNothing(String text) {
        assertThat(Texts.defectOfLine(text, 50)).contains("unseen-character");
        assertThat(Texts.defectOfLongText(text, 50)).isEmpty();
    }

    @Test
    void theFlagOfARegionIsFine() {
        var england = "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F";

        assertThat(Texts.defectOfLine(england + " United", 50)).isEmpty();
    }

    @Test
    void aLineHasNoTabs() {
        assertThat(Texts.defectOfLine("a\tb", 50)).contains("control-character");
    }

    @Test
    void noncharactersAndHalvesOfPairsAreBroken() {
        for (var text : new String[] {"\uD800", "a\uDC00", "\uFFFE", "\uFDD0"}) {
            assertThat(Texts.defectOfLongText(text, 50)).contains("broken-text");
        }
    }

    @Test
    void aLongTextMayHaveLinesAndTabsButNoOtherControls() {
        assertThat(Texts.defectOfLongText("a\r\n\tb\u2028\u202E", 50)).isEmpty();
        for (var text : new String[] {"\u0000", "\u0008", "\u001B[0m", "\u007F", "\u0085"}) {
            assertThat(Texts.defectOfLongText(text, 50)).contains("control-character");
        }
    }
}
