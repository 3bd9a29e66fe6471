package io.huiyin.intake.evidence;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a name that is safe to show, and to save under, of whatever a sender calls a file. */
final class FileName {

    /** In code points. */
    static final int LONGEST = 120;

    private static final int LONGEST_EXTENSION = 10;
    private static final String NAMELESS = "file";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Set<Integer> FORBIDDEN_ON_DISKS =
            Set.of((int) '<', (int) '>', (int) ':', (int) '"', (int) '|', (int) '?', (int) '*', (int) '/', (int) '\\');

    private FileName() {}

    /** Without path, control characters and whatever turns the reading direction or cannot be seen. */
    static String clean(String sent) {
        var name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        name.codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
                .map(point -> FORBIDDEN_ON_DISKS.contains(point) ? '_' : point)
                .filter(FileName::shown)
                .forEach(kept::appendCodePoint);
        var plain = BLANKS.matcher(kept).replaceAll(" ").strip();
        return shortened(plain.replaceAll("^[. ]+|[. ]+$", ""));
    }

    /** The name ends as names of its type do, whatever it ended with before. */
    static String of(String sent, AcceptedType type) {
        var name = clean(sent);
        return type.fits(name) ? name : shortened(name + "." + type.extension());
    }

    private static boolean shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** From the middle: how it ends says how it opens. */
    private static String shortened(String name) {
        if (name.isEmpty()) {
            return NAMELESS;
        }
        var points = name.codePoints().toArray();
        if (points.length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var end = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return new String(points, 0, LONGEST - end.length()) + end;
    }
}
