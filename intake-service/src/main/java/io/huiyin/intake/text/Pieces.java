package io.huiyin.intake.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into what it is found and compared by: words of alphabets in lower case and without accents, pairs of neighbouring characters for
 * Chinese and Japanese, which put no blanks between words.
 */
public final class Pieces {

    private static final int LONGEST_WORD = 40;

    private Pieces() {}

    /** In the order of the text, each as often as it is there. */
    public static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        var run = new StringBuilder();
        var ideographs = false;
        for (var point : folded(text).codePoints().toArray()) {
            var ideograph = ideograph(point);
            if (ideograph != ideographs || !Character.isLetterOrDigit(point)) {
                end(run, ideographs, pieces);
                ideographs = ideograph;
            }
            if (Character.isLetterOrDigit(point)) {
                run.appendCodePoint(point);
            }
        }
        end(run, ideographs, pieces);
        return pieces;
    }

    private static void end(StringBuilder run, boolean ideographs, List<String> pieces) {
        var points = run.codePoints().toArray();
        run.setLength(0);
        if (points.length > 0 && (!ideographs || points.length == 1)) {
            pieces.add(new String(points, 0, Math.min(points.length, LONGEST_WORD)));
        } else {
            for (var i = 0; i + 1 < points.length; i++) {
                pieces.add(new String(points, i, 2));
            }
        }
    }

    /** As it is compared: of one width, in lower case, and without accents. */
    public static String folded(String text) {
        return Folding.of(text);
    }

    /** Whether it is of a script that puts no blanks between words. */
    public static boolean ideograph(int point) {
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
