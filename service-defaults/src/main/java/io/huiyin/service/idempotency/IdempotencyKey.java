package io.huiyin.service.idempotency;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a caller repeats a request under, so that repeating is safe. Controllers take it as an argument.
 *
 * <p>The draft asks for a quoted string (RFC 8941); most callers send a bare one. Both are taken and mean the same key.
 *
 * @param value 1 to 255 printable ASCII characters
 */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    /** Most characters of a key. */
    public static final int MAX = 255;

    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");
    /** Neither comma nor quote: a proxy joins two headers by a comma, and two keys are none. */
    private static final Pattern BARE = Pattern.compile("[!#-+\\--~]+");

    /** Reads the one key of a request.
     *
     * @param headers all header lines of that name
     */
    public static IdempotencyKey parse(List<String> headers) {
        if (headers.isEmpty() || headers.stream().allMatch(String::isBlank)) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
        var text = headers.getFirst().strip();
        var quoted = QUOTED.matcher(text);
        var key = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : text;
        var wellFormed = quoted.matches() || BARE.matcher(text).matches();
        if (headers.size() > 1 || !wellFormed || key.isBlank() || key.length() > MAX) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_INVALID);
        }
        return new IdempotencyKey(key);
    }
}
