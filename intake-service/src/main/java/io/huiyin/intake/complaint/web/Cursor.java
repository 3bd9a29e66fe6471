package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.Criteria.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the list, in a form that callers hand back without looking into it. */
public final class Cursor {

    private static final Pattern PLACE = Pattern.compile("([<>])(\\d{1,16})\\.([0-9a-f-]{36})");

    private Cursor() {}

    public static @Nullable String of(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var text = (place.backwards() ? "<" : ">") + place.key() + "." + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty where it is none of ours. */
    static Optional<Place> read(String cursor) {
        try {
            var place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            return place.matches()
                    ? Optional.of(new Place(
                            Long.parseLong(place.group(2)),
                            place.group(3),
                            place.group(1).equals("<")))
                    : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
