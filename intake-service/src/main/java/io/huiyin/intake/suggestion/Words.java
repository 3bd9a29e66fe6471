package io.huiyin.intake.suggestion;

import io.huiyin.intake.text.Pieces;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The pieces that a text is judged by, each once, without mere numbers and single letters. */
final class Words {

    /** Enough of a long text, and a bound for the work. */
    static final int MOST = 250;

    private static final int LONGEST_TEXT = 4_000;

    private Words() {}

    static Set<String> in(String text) {
        var end = text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length())));
        return Pieces.of(text.substring(0, end)).stream()
                .filter(Words::telling)
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean telling(String word) {
        return word.codePoints().anyMatch(Character::isLetter) && (word.length() > 1 || word.charAt(0) > 0x2E7F);
    }
}
