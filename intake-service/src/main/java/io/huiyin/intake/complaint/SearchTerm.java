package io.huiyin.intake.complaint;

import io.huiyin.intake.text.Pieces;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One of the things that a search asks for.
 *
 * @param beginning whether longer words that begin so are meant too
 */
public record SearchTerm(String text, boolean beginning) {

    private static final int MOST = 20;
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s+().\\p{Pd}]+");
    private static final int SHORTEST_NUMBER = 5;

    /** What a complaint must contain to be found; nothing where there is no letter and no digit. */
    public static List<SearchTerm> in(String typed) {
        var digits = SearchWords.digits(typed);
        if (NUMBER.matcher(Pieces.folded(typed)).matches() && digits.length() >= SHORTEST_NUMBER) {
            return List.of(new SearchTerm(digits, true));
        }
        return SearchWords.in(typed, Integer.MAX_VALUE).stream()
                .limit(MOST)
                .map(word -> new SearchTerm(word, !SearchWords.isPair(word)))
                .toList();
    }
}
