package io.huiyin.intake.complaint;

import io.huiyin.intake.text.Pieces;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a complaint is found by, cut in the same way when storing and when searching. */
public final class SearchWords {

    /** A complaint is found by its first so many. */
    static final int MOST = 250;

    private static final int LONGEST = 40;
    private static final int SHORTEST_PHONE = 5;
    private static final Pattern DIVIDED = Pattern.compile("[a-z0-9]+(?:[-/_][a-z0-9]+)+");
    private static final Pattern LAST_IDEOGRAPH =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}](?![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    private SearchWords() {}

    /** The short and telling first, so that a long text takes no place from them. */
    static List<String> of(Complaint complaint) {
        var facts = complaint.facts();
        var customer = facts.customer();
        var words = new LinkedHashSet<String>();
        words.add(digits(complaint.reference()));
        addPhone(customer.phone(), words);
        Stream.of(
                        customer.name(),
                        facts.classification().product(),
                        facts.classification().topic(),
                        customer.email(),
                        facts.summary(),
                        facts.text())
                .filter(Objects::nonNull)
                .forEach(text -> {
                    words.addAll(in(text, MOST));
                    addLastIdeographs(text, words);
                });
        numbers(facts.summary() + "\n" + facts.text(), words);
        return words.stream().limit(MOST).toList();
    }

    /** Without the country's code too, which has up to three digits, and by its last four. */
    private static void addPhone(@Nullable String phone, Collection<String> words) {
        if (phone != null) {
            var all = digits(phone);
            for (int code = 0; code <= 3 && code + SHORTEST_PHONE <= all.length(); code++) {
                words.add(all.substring(code));
            }
            words.add(all.substring(Math.max(0, all.length() - 4)));
        }
    }

    /** Order numbers in one piece, however they are divided. */
    private static void numbers(String text, Collection<String> words) {
        DIVIDED.matcher(Pieces.folded(text))
                .results()
                .map(MatchResult::group)
                .filter(number -> number.chars().anyMatch(Character::isDigit))
                .map(number -> number.replaceAll("[-/_]", ""))
                .filter(number -> number.length() <= LONGEST)
                .limit(20)
                .forEach(words::add);
    }

    /** A search for one character asks for the pairs that begin with it; the last one of a run begins none. */
    private static void addLastIdeographs(String text, Collection<String> words) {
        LAST_IDEOGRAPH
                .matcher(Pieces.folded(text))
                .results()
                .map(MatchResult::group)
                .forEach(words::add);
    }

    /** All digits of a text, without the zeros in front that stand for a trunk or an international call. */
    static String digits(String text) {
        return Pieces.folded(text).replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
    }

    static boolean isPair(String word) {
        return word.codePointCount(0, word.length()) == 2 && Pieces.ideograph(word.codePointAt(0));
    }

    static List<String> in(String text, int most) {
        return Pieces.of(text).stream().distinct().limit(most).toList();
    }
}
