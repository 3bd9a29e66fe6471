package io.huiyin.intake.duplicate;

import io.huiyin.intake.text.Pieces;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint is compared by, cut from its text once.
 *
 * @param phone E.164
 * @param email in lower case
 * @param orders see {@link OrderNumbers}
 * @param words in the order of the text, see {@link Pieces}
 */
public record Said(@Nullable String phone, @Nullable String email, List<String> orders, List<String> words) {

    /** Beyond this a text says nothing new about which complaint it is. */
    private static final int MOST_WORDS = 600;

    /** So many pieces of the text lead to a complaint on record; what is being written looks under four times as many. */
    private static final int PIECES_KEPT = 8;

    private static final int PIECES_SOUGHT = 32;

    public static Said of(@Nullable String phone, @Nullable String email, String text) {
        return new Said(
                phone, email == null ? null : email.toLowerCase(Locale.ROOT), OrderNumbers.in(text), words(text));
    }

    private static List<String> words(String text) {
        return Pieces.of(text).stream().limit(MOST_WORDS).toList();
    }

    /** Under which it is found: a bounded number of short texts, to be stored with it and indexed. */
    public List<String> keys() {
        return Stream.concat(surest(), pieces(PIECES_KEPT)).toList();
    }

    /** Where to look for the same customer and the same order. */
    public List<String> surestKeys() {
        return surest().toList();
    }

    /** Where to look for a similar text. */
    public List<String> textKeys() {
        return pieces(PIECES_SOUGHT).toList();
    }

    Set<String> distinctWords() {
        return new HashSet<>(words);
    }

    private Stream<String> surest() {
        return Stream.concat(
                Stream.of(key("p", phone), key("e", email)).filter(key -> !key.isEmpty()),
                orders.stream().map(order -> key("o", order)));
    }

    /**
     * The pieces (three words, or three pairs of characters, in a row) with the lowest digests. Of two texts with much in
     * common these are the same ones for the most part, whatever surrounds them: the bottom sketch of A. Broder, On the
     * resemblance and containment of documents (1997).
     */
    private Stream<String> pieces(int most) {
        var digests = new TreeSet<Long>();
        for (var first = 0; first + 3 <= words.size(); first++) {
            digests.add(digest(String.join(" ", words.subList(first, first + 3))));
        }
        return digests.stream().limit(most).map(digest -> "t" + Long.toString(digest, 36));
    }

    private static String key(String kind, @Nullable String value) {
        return value == null || value.isBlank() ? "" : kind + value;
    }

    private static long digest(String piece) {
        var digest = new CRC32C();
        digest.update(piece.getBytes(StandardCharsets.UTF_8));
        return digest.getValue();
    }
}
