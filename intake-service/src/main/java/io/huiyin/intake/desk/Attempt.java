package io.huiyin.intake.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tried to do on the page of a complaint, and why nothing came of it: shown with all that was typed.
 *
 * @param errors by field
 * @param refusal in one sentence
 * @param changes what others did since the page was loaded, where that is the reason
 * @param stale whether others were faster is the reason
 * @param key for the next try
 */
record Attempt(
        @Nullable DeskAction action,
        Map<String, String[]> sent,
        Map<String, String> errors,
        @Nullable String refusal,
        List<TimelineLine> changes,
        boolean stale,
        String key) {

    private static final String SEEN = "_seen-";

    /** What the page is loaded with. */
    static Attempt none(String key) {
        return new Attempt(null, Map.of(), Map.of(), null, List.of(), false, key);
    }

    public boolean is(String path) {
        return action != null && action.path().equals(path);
    }

    /**
     * What the field holds: what was typed into it, or else what is on record. Where others were faster, a field that was left
     * alone shows what they have made of it.
     */
    public @Nullable Object value(String path, String field, @Nullable Object otherwise) {
        var typed = is(path) ? sent.get(field) : null;
        return typed == null || typed.length == 0 || (stale && Arrays.equals(typed, sent.get(SEEN + field)))
                ? otherwise
                : typed[0];
    }

    /** What the page showed of it: after a refusal for another reason still that, so that changes meanwhile are told. */
    public @Nullable Object seen(String path, String field, @Nullable Object now) {
        return shownBefore(path, SEEN + field, now);
    }

    /** The version that the page shows, likewise. */
    public @Nullable Object version(String path, Object now) {
        return shownBefore(path, "_version", now);
    }

    private @Nullable Object shownBefore(String path, String name, @Nullable Object now) {
        var before = is(path) && !stale ? sent.get(name) : null;
        return before == null || before.length == 0 ? now : before[0];
    }

    /** Of a form that there is once for each of several things: whether it is the one that was sent. */
    public boolean is(String path, String field, String value) {
        return is(path) && value.equals(value(path, field, null));
    }

    public @Nullable String error(String path, String field) {
        return is(path) ? errors.get(field) : null;
    }

    /** The id of a field of the form that was refused. */
    public String idOf(String field) {
        return action == null ? field : action.path() + "-" + field;
    }

    /** Each form has a key of its own; the one that was refused goes on with its. */
    public String keyOf(String path) {
        return is(path) ? key : key + "-" + path;
    }

    /** The same for a form that there is once for each of several things. */
    public String keyOf(String path, String field, String value) {
        return is(path, field, value) ? key : key + "-" + path + "-" + value;
    }
}
