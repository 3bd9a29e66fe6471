package io.huiyin.intake.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes the same of whatever is typed differently on another keyboard: of one width and one case, Latin, Greek and Cyrillic
 * letters without what stands above and below them, and without characters that cannot be seen. Marks of other scripts make other letters (が is not か), so they stay.
 */
final class Folding {

    private Folding() {}

    static String of(String text) {
        var plain = withoutMarks(Normalizer.normalize(withoutUnseen(text), Normalizer.Form.NFKD));
        // Up and down again: ß and ẞ become ss, each sigma the same one.
        var upper = plain.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        var folded = new StringBuilder(upper.length());
        upper.codePoints().map(Character::toLowerCase).forEach(point -> append(point, folded));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String withoutUnseen(String text) {
        return text.codePoints()
                .filter(point -> !isUnseen(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * What only steers how a text is set: where a word may be divided or not, what joins, which way it runs. Other format
     * characters of Unicode are seen, such as the Arabic signs of numbers.
     */
    private static boolean isUnseen(int point) {
        return switch (point) {
            case 0x00AD, 0x061C, 0x180E, 0xFEFF -> true;
            default ->
                (point >= 0x200B && point <= 0x200F)
                        || (point >= 0x202A && point <= 0x202E)
                        || (point >= 0x2060 && point <= 0x206F);
        };
    }

    private static String withoutMarks(String decomposed) {
        var kept = new StringBuilder(decomposed.length());
        var bare = false;
        for (var point : decomposed.codePoints().toArray()) {
            var mark = isMark(point);
            if (!mark) {
                bare = isOfAnAlphabetWithAccents(point);
            }
            if (!mark || !bare) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isOfAnAlphabetWithAccents(int point) {
        return switch (UnicodeScript.of(point)) {
            case LATIN, GREEK, CYRILLIC -> true;
            default -> false;
        };
    }

    /** Strokes and ligatures are no marks to Unicode, but to whoever has no such key. */
    private static void append(int point, StringBuilder folded) {
        switch (point) {
            case 'đ' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ł' -> folded.append('l');
            case 'ø' -> folded.append('o');
            case 'ŧ' -> folded.append('t');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            default -> folded.appendCodePoint(point);
        }
    }
}
