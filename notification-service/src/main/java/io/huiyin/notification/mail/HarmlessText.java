package io.huiyin.notification.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Other people's words, made fit to stand in a mail: they end no header and turn no neighbouring text around. */
final class HarmlessText {

    private static final int LONGEST_LINE = 200;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern CONTROLS_BUT_BREAKS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    private HarmlessText() {}

    /** One line of at most {@value #LONGEST_LINE} characters, without anything that turns the direction of text. */
    static String line(String words) {
        var line = TURNS.matcher(BREAKS.matcher(wellFormed(words)).replaceAll(" "))
                .replaceAll("")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE - 1)) + "…";
    }

    /** Text that keeps its lines; where something in it turns the direction, each line is isolated. */
    static String lines(String words) {
        var text = CONTROLS_BUT_BREAKS
                .matcher(wellFormed(words).replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        return TURNS.matcher(text).find()
                ? text.lines().map(HarmlessText::isolated).collect(Collectors.joining("\n"))
                : text;
    }

    /** Isolates that the line itself ends would let the rest of it out; they go, overrides stay. */
    private static String isolated(String line) {
        return FIRST_STRONG_ISOLATE + line.replaceAll("[\\u2066-\\u2069]", "") + POP_ISOLATE;
    }

    /** A lone surrogate has no form in UTF-8. */
    private static String wellFormed(String words) {
        var text = new StringBuilder(words.length());
        words.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
