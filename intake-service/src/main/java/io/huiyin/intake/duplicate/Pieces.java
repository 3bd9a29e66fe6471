package io.huiyin.intake.duplicate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text into what two texts can have in common, in its order: words of alphabets, pairs of neighbours for Chinese. */
final class Pieces {

    /** Beyond this a text says nothing new about which complaint it is. */
    private static final int MOST = 600;

    private static final String IDEOGRAPH = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";
    private static final Pattern RUN = Pattern.compile(IDEOGRAPH + "+|(?:(?!" + IDEOGRAPH + ")[\\p{L}\\p{N}\\p{M}])+");

    private Pieces() {}

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        var runs = RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (pieces.size() < MOST && runs.find()) {
            var run = runs.group();
            if (run.codePointCount(0, run.length()) > 1 && ideograph(run.codePointAt(0))) {
                addPairs(run.codePoints().toArray(), pieces);
            } else {
                pieces.add(run);
            }
        }
        return List.copyOf(pieces.subList(0, Math.min(MOST, pieces.size())));
    }

    private static void addPairs(int[] run, List<String> pieces) {
        for (var first = 0; first + 1 < run.length; first++) {
            pieces.add(new String(run, first, 2));
        }
    }

    private static boolean ideograph(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
