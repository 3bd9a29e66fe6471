package io.huiyin.intake.desk;

import java.text.BreakIterator;
import java.util.Locale;

/** Makes the one line that a complaint is listed by out of its text, for agents who have no time to write both. */
final class FirstSentence {

    /** Shorter beginnings ("Hello.", "您好！") say nothing yet: the next sentence belongs to them. */
    private static final int LEAST = 12;

    private static final int MOST = 120;

    private FirstSentence() {}

    /** The first sentence that says something, on one line and in at most 120 characters; blank for a blank text. */
    static String of(String text) {
        var line = text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
                .strip();
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        var end = sentences.first();
        while (end != BreakIterator.DONE && line.codePointCount(0, end) < LEAST) {
            end = sentences.next();
        }
        return shortened(
                end == BreakIterator.DONE ? line : line.substring(0, end).strip());
    }

    private static String shortened(String sentence) {
        if (sentence.codePointCount(0, sentence.length()) <= MOST) {
            return sentence;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(sentence);
        var cut = characters.preceding(sentence.offsetByCodePoints(0, MOST - 1) + 1);
        return sentence.substring(0, cut).strip() + "…";
    }
}
