package io.huiyin.intake.complaint;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts texts into what they are found by, in the same way when storing and when searching: words of alphabets in lower
 * case, pairs of neighbouring characters for Chinese and Japanese, which put no blanks between words.
 */
public final class SearchWords {

    /** A complaint is found by its first so many. */
    static final int MOST = 60;

    private SearchWords() {}

    static List<String> of(Facts facts) {
        var classification = facts.classification();
        return in(Stream.of(facts.summary(), facts.customer().name(), classification.product(), classification.topic())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
    }

    public static List<String> in(String text) {
        var words = new LinkedHashSet<String>();
        var word = new StringBuilder();
        var ideographs = false;
        for (var point : folded(text).codePoints().toArray()) {
            var ideograph = ideograph(point);
            if (ideograph != ideographs || !Character.isLetterOrDigit(point)) {
                end(word, ideographs, words);
                ideographs = ideograph;
            }
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            }
        }
        end(word, ideographs, words);
        return words.stream().limit(MOST).toList();
    }

    private static void end(StringBuilder run, boolean ideographs, SequencedSet<String> words) {
        var points = run.codePoints().toArray();
        run.setLength(0);
        if (points.length > 0 && (!ideographs || points.length == 1)) {
            words.add(new String(points, 0, Math.min(points.length, 40)));
        } else {
            for (var i = 0; i + 1 < points.length; i++) {
                words.add(new String(points, i, 2));
            }
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean ideograph(int point) {
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
