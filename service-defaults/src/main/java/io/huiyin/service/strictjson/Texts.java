package io.huiyin.service.strictjson;

import java.util.Optional;

/** What makes a text unfit to be stored and shown, whoever sent it and in whatever form. */
public final class Texts {

    private Texts() {}

    /** Full-width forms, as Chinese input methods write digits and signs, in the usual width; all else as it is. */
    static String halfWidth(String text) {
        return text.codePoints()
                .map(point -> point == 0x3000 ? ' ' : within(point, 0xFF01, 0xFF5E) ? point - 0xFF01 + '!' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether nothing can be seen of a text: blanks of any script, zero-width characters, fillers. */
    public static boolean blank(String text) {
        return text.codePoints().allMatch(Texts::invisible);
    }

    /** The first thing that is wrong with a text of one line, as the code of a violation. */
    public static Optional<String> defectOfLine(String text, int max) {
        if (text.codePoints().anyMatch(Texts::breaksTheLine)) {
            return Optional.of("line-break");
        }
        if (text.codePoints().anyMatch(Texts::turnsDirection)) {
            return Optional.of("direction-override");
        }
        if (text.indexOf('\t') >= 0) {
            return Optional.of("control-character");
        }
        if (hidesSomething(text)) {
            return Optional.of("unseen-character");
        }
        return defectOfLongText(text, max);
    }

    /** The first thing that is wrong with a text of many lines, as the code of a violation. */
    public static Optional<String> defectOfLongText(String text, int max) {
        if (text.codePoints().anyMatch(Texts::unpaired)) {
            return Optional.of("broken-text");
        }
        if (text.codePoints().anyMatch(Texts::control)) {
            return Optional.of("control-character");
        }
        return text.codePointCount(0, text.length()) > max ? Optional.of("too-long") : Optional.empty();
    }

    /**
     * Whether there is something that nobody can read: a character whose meaning is private, or an invisible tag outside of
     * the flags that tags are for (UTS 51: a black flag, the tags of a region, an end).
     */
    private static boolean hidesSomething(String text) {
        var inFlag = false;
        for (var point : text.codePoints().toArray()) {
            var tag = within(point, 0xE0000, 0xE007F);
            if (Character.getType(point) == Character.PRIVATE_USE || (tag && !inFlag)) {
                return true;
            }
            inFlag = point == 0x1F3F4 || (tag && point != 0xE007F);
        }
        return false;
    }

    private static boolean invisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || switch (point) {
                    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
                    default -> within(point, 0xFE00, 0xFE0F) || within(point, 0x180B, 0x180F);
                };
    }

    private static boolean breaksTheLine(int point) {
        return within(point, '\n', '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean turnsDirection(int point) {
        return within(point, 0x202A, 0x202E) || within(point, 0x2066, 0x2069);
    }

    private static boolean unpaired(int point) {
        return within(point, Character.MIN_SURROGATE, Character.MAX_SURROGATE)
                || (point & 0xFFFE) == 0xFFFE
                || within(point, 0xFDD0, 0xFDEF);
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }

    private static boolean control(int point) {
        return Character.getType(point) == Character.CONTROL && point != '\n' && point != '\r' && point != '\t';
    }
}
