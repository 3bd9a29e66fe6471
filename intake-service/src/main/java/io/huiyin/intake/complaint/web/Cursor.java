package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.Criteria.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place in the list, in a form that callers hand back without looking into it. */
public final class Cursor {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,15})\\.([0-9a-f-]{36})");

    private Cursor() {}

    public static String of(Place place) {
        var text = place.receivedAt().toEpochMilli() + "." + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty where it is none of ours. */
    static Optional<Place> read(String cursor) {
        try {
            var place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            return place.matches()
                    ? Optional.of(new Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), place.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
