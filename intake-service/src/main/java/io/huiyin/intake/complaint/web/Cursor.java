package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.Criteria.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, in a form that callers hand back without looking into it. It is of that list alone: in another order, or
 * among others, the page beside it would leave out complaints.
 */
public final class Cursor {

    private static final Pattern PLACE = Pattern.compile("([<>])(\\d{1,16})\\.([0-9a-f-]{36})\\.([0-9a-f]{1,8})");

    /** What makes no other list of it. */
    private static final Set<String> BESIDE = Set.of("cursor", "limit", "lang");

    private Cursor() {}

    /** @param parameters of the list */
    public static @Nullable String of(@Nullable Place place, Map<String, String[]> parameters) {
        if (place == null) {
            return null;
        }
        var text = (place.backwards() ? "<" : ">") + place.key() + "." + place.id() + "." + list(parameters);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty where it is none of ours, or of another list. */
    static Optional<Place> read(String cursor, Map<String, String[]> parameters) {
        try {
            var place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            return place.matches() && place.group(4).equals(list(parameters))
                    ? Optional.of(new Place(
                            Long.parseLong(place.group(2)),
                            place.group(3),
                            place.group(1).equals("<")))
                    : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** The same for the same list; the order of the parameters does not matter, and neither does one that is left empty. */
    private static String list(Map<String, String[]> parameters) {
        var asked = new TreeMap<String, String>();
        parameters.forEach((name, values) -> {
            var value = String.join("\n", values).strip();
            if (!BESIDE.contains(name) && !value.isEmpty()) {
                asked.put(name, value);
            }
        });
        return Integer.toHexString(asked.hashCode());
    }
}
